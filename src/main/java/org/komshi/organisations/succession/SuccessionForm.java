package org.komshi.organisations.succession;

import java.util.ArrayList;
import java.util.List;

/** What the new representative writes. */
public record SuccessionForm(String country, String number, String reason, String paper) {
    static final SuccessionForm EMPTY = new SuccessionForm("", "", "", "");

    public SuccessionForm {
        country = country == null ? "" : country.strip();
        number = number == null ? "" : number.strip();
        reason = reason == null ? "" : reason.strip();
        paper = paper == null ? "" : paper.strip();
    }

    List<CannotSucceed> problems() {
        List<CannotSucceed> problems = new ArrayList<>();
        if (Words.areMissing(reason, Succession.LONGEST_TEXT)) {
            problems.add(new CannotSucceed.NoWords("reason", Succession.LONGEST_TEXT));
        }
        if (Words.areMissing(paper, Succession.LONGEST_PAPER)) {
            problems.add(new CannotSucceed.NoWords("paper", Succession.LONGEST_PAPER));
        }
        return problems;
    }
}
