package org.komshi.awards.register;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.komshi.calls.CountryNames;
import org.komshi.money.Money;
import org.komshi.web.Page;
import org.komshi.web.components.Fact;

/**
 * A page of the register.
 *
 * @param hasMore whether older ones follow
 * @param isLater whether it is not the first page
 */
public record GrantList(
        List<GrantLine> lines,
        boolean hasMore,
        boolean isLater,
        List<GrantRows.Sum> sums,
        CountryNames.Names countries) {

    /** How many, and what they come to in each currency; a currency in which nothing is known is left out. */
    public List<Fact> facts(Page page) {
        List<Fact> facts = new ArrayList<>();
        long awards = sums.stream().mapToLong(GrantRows.Sum::awards).sum();
        if (awards > 0) {
            facts.add(new Fact(page.say("awards.facts.grants", "count", awards), page.number(awards)));
        }
        for (GrantRows.Sum sum : sums) {
            if (sum.amount().signum() > 0) {
                String note = sum.unknown() > 0 ? page.say("awards.facts.unknown", "count", sum.unknown()) : null;
                String figure = page.money(new Money(sum.amount(), Currency.getInstance(sum.currency())));
                facts.add(new Fact(page.say("awards.facts.sum"), figure, note));
            }
        }
        return facts;
    }

    public String next() {
        return lines.getLast().place();
    }

    public boolean hasExamples() {
        return lines.stream().anyMatch(GrantLine::example);
    }

    public List<String> footnotes() {
        return countries.footnotes(lines.stream().map(GrantLine::country).toList());
    }
}
