package org.komshi.calls.questions;

import org.komshi.calls.CallView;

/** A question with its call, as its asker sees it. */
public record MyQuestion(Question question, CallView call) {}
