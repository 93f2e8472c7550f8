package org.komshi.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.komshi.forms.DefinitionId;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * One thing of a call that became another: kept with a corrigendum, shown as old and new.
 *
 * @param field names it, {@code closes-at}; its label is the message {@code calls.field.<field>}
 * @param round its number; 0 when it belongs to the whole call
 * @param kind how the values are written out
 * @param before by language for a text, else under {@link #PLAIN}; empty when there was nothing
 */
public record Change(String field, int round, Kind kind, Map<String, String> before, Map<String, String> after) {
    public static final String PLAIN = "value";

    /** How a value is kept: amounts as {@code 120000.00 NOK}, instants as ISO, codes parted by commas. */
    public enum Kind {
        TEXT,
        MONEY,
        NUMBER,
        PERCENT,
        INSTANT,
        DATE,
        COUNTRIES,
        KINDS,
        DEFINITION,
        ZONE,
        LANGUAGE
    }

    /** In which languages a text changed. */
    List<String> languages() {
        return java.util.stream.Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(code -> !before.getOrDefault(code, "").equals(after.getOrDefault(code, "")))
                .sorted()
                .toList();
    }

    static List<Change> between(CallTexts before, CallTexts after) {
        List<Change> changes = new ArrayList<>();
        Map<String, Text> now = after.byName();
        before.byName().forEach((name, was) -> {
            Text is = now.getOrDefault(name, Text.NONE);
            if (!was.equals(is)) {
                changes.add(new Change(name, 0, Kind.TEXT, was.versions(), is.versions()));
            }
        });
        return changes;
    }

    static List<Change> between(CallRules before, CallRules after) {
        var changes = new Collected<CallRules>(before, after, 0);
        changes.add("envelope", Kind.MONEY, rules -> money(rules.sums().envelope()));
        changes.add("grant-min", Kind.MONEY, rules -> money(rules.sums().grantMin()));
        changes.add("grant-max", Kind.MONEY, rules -> money(rules.sums().grantMax()));
        if (!before.lots().equals(after.lots())) {
            changes.list.add(new Change(
                    "lots", 0, Kind.TEXT, before.lots().inWords(), after.lots().inWords()));
        }
        changes.add("months-max", Kind.NUMBER, rules -> rules.sums().monthsMax().map(String::valueOf));
        changes.add(
                "own-share",
                Kind.PERCENT,
                rules -> rules.sums()
                        .ownShare()
                        .map(share -> share.stripTrailingZeros().toPlainString()));
        changes.add(
                "countries",
                Kind.COUNTRIES,
                rules -> Optional.of(String.join(",", rules.applicants().countries())));
        changes.add(
                "kinds",
                Kind.KINDS,
                rules -> Optional.of(String.join(",", rules.applicants().kinds())));
        changes.add(
                "min-age",
                Kind.NUMBER,
                rules -> Optional.of(String.valueOf(rules.applicants().minAgeYears())));
        changes.add("zone", Kind.ZONE, rules -> Optional.of(rules.zone().getId()));
        changes.add(
                "binding", Kind.LANGUAGE, rules -> Optional.of(rules.binding().code()));
        changes.add("complaint-days", Kind.NUMBER, rules -> Optional.of(String.valueOf(rules.complaintDays())));
        return changes.list;
    }

    static List<Change> between(Round before, NewCall.Plan after) {
        NewCall.Plan was = NewCall.Plan.of(before);
        var changes = new Collected<NewCall.Plan>(was, after, before.number());
        changes.add("form", Kind.DEFINITION, plan -> id(plan.form()));
        changes.add("grid", Kind.DEFINITION, plan -> id(plan.grid()));
        changes.add("checklist", Kind.DEFINITION, plan -> id(plan.checklist()));
        changes.add(
                "opens-at",
                Kind.INSTANT,
                plan -> plan.period().map(Period::opensAt).map(Instant::toString));
        changes.add(
                "closes-at",
                Kind.INSTANT,
                plan -> plan.period().map(Period::closesAt).map(Instant::toString));
        changes.add("results-by", Kind.DATE, plan -> plan.resultsBy().map(Instant::toString));
        return changes.list;
    }

    private static Optional<String> money(Optional<Money> money) {
        return money.map(
                sum -> sum.amount().toPlainString() + " " + sum.currency().getCurrencyCode());
    }

    private static Optional<String> id(Optional<DefinitionId> definition) {
        return definition.map(id -> id.value().toString());
    }

    /** Compares field by field. */
    private static final class Collected<T> {
        private final T before;
        private final T after;
        private final int round;
        private final List<Change> list = new ArrayList<>();

        Collected(T before, T after, int round) {
            this.before = before;
            this.after = after;
            this.round = round;
        }

        void add(String field, Kind kind, Function<T, Optional<String>> value) {
            Optional<String> was = value.apply(before);
            Optional<String> is = value.apply(after);
            if (!was.equals(is)) {
                list.add(new Change(field, round, kind, plain(was), plain(is)));
            }
        }

        private static Map<String, String> plain(Optional<String> value) {
            return value.filter(text -> !text.isEmpty())
                    .map(text -> Map.of(PLAIN, text))
                    .orElse(Map.of());
        }
    }
}
