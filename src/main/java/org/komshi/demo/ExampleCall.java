package org.komshi.demo;

import org.komshi.language.Text;

/** An invented call a visitor may read. */
public record ExampleCall(String slug, Text title) {}
