package org.komshi.portal;

import java.util.List;
import org.komshi.language.Text;
import org.komshi.organisations.spi.Countries;

/** An office that answers for personal data, as the page about privacy names it. */
public record Answering(Text name, String mail, String address, List<Countries.Named> countries) {}
