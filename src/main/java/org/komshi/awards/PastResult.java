package org.komshi.awards;

import java.util.Optional;
import org.komshi.calls.CallId;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * What is published of a call decided before this hub kept its papers.
 *
 * @param applications received
 * @param invited to the second round
 * @param awarded grants
 * @param total all grants together; empty when not published
 * @param note what a reader should know: what was signed when, what is not published
 */
public record PastResult(
        CallId call, int applications, int invited, int awarded, Optional<Money> total, String currency, Text note) {}
