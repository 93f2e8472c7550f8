package org.komshi.applications.desk;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import org.komshi.language.Phrases;
import org.komshi.money.Money;

/**
 * What of the list a person wants to see, and in which order.
 *
 * @param round number of the round
 * @param find part of a reference, name, place or title; empty: all
 * @param stage {@code submitted}, {@code withdrawn}, or empty for both
 * @param lot code of a grant line, or empty for all
 * @param sort one of {@link Order}'s words; anything else is by reference
 */
record Asked(int round, String find, String stage, String lot, String sort) {
    enum Order {
        REFERENCE,
        APPLICANT,
        PLACE,
        TITLE,
        REQUESTED,
        SUBMITTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Order of(String word) {
            for (Order order : values()) {
                if (order.word().equals(word)) {
                    return order;
                }
            }
            return REFERENCE;
        }
    }

    boolean shows(ReceivedLine line) {
        boolean staged = stage.isEmpty() || line.withdrawn() == stage.equals("withdrawn");
        boolean inLot = lot.isEmpty() || line.lot().equals(lot);
        String all = String.join("\n", line.reference(), line.applicant(), line.place(), line.title());
        return staged && inLot && folded(all).contains(folded(find.strip()));
    }

    /** The largest sum first; everything else as the reader's language sorts. */
    Comparator<ReceivedLine> order(Phrases phrases) {
        Comparator<String> words = phrases.collation();
        Comparator<ReceivedLine> order = switch (Order.of(sort)) {
            case REFERENCE -> Comparator.comparing(ReceivedLine::reference, words);
            case APPLICANT -> Comparator.comparing(ReceivedLine::applicant, words);
            case PLACE -> Comparator.comparing(ReceivedLine::place, words);
            case TITLE -> Comparator.comparing(ReceivedLine::title, words);
            case REQUESTED ->
                Comparator.comparing(
                        line -> line.sum().map(Money::amount).orElse(BigDecimal.ZERO), Comparator.reverseOrder());
            case SUBMITTED -> Comparator.comparing(ReceivedLine::submittedAt);
        };
        return order.thenComparing(ReceivedLine::reference);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
