package org.komshi.calls.desk;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.komshi.calls.CallRules;
import org.komshi.calls.CallView;
import org.komshi.calls.Correction;
import org.komshi.calls.Lots;
import org.komshi.calls.Part;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.money.Money;
import org.komshi.organisations.Kind;

/** The rules of a call as they are entered. */
public record RulesForm(Entries entries, CallRules rules, List<CannotRead> problems) implements PartForm {
    /** Zones of the places the hub works in; a call that has another one keeps it. */
    public static final List<String> ZONES = List.of(
            "Europe/Belgrade",
            "Europe/Podgorica",
            "Europe/Sarajevo",
            "Europe/Skopje",
            "Europe/Tirane",
            "Europe/Istanbul",
            "UTC");

    static RulesForm of(CallView call) {
        CallRules rules = call.rules();
        CallRules.Sums sums = rules.sums();
        Entries entries = Entries.none();
        entries.put("envelope", plain(sums.envelope().map(Money::amount)));
        entries.put("grant-min", plain(sums.grantMin().map(Money::amount)));
        entries.put("grant-max", plain(sums.grantMax().map(Money::amount)));
        entries.put("months-max", sums.monthsMax().map(String::valueOf).orElse(""));
        entries.put("own-share", plain(sums.ownShare()));
        entries.put("countries", rules.applicants().countries());
        entries.put("kinds", rules.applicants().kinds());
        entries.put("min-age", String.valueOf(rules.applicants().minAgeYears()));
        entries.put("zone", rules.zone().getId());
        entries.put("binding", rules.binding().code());
        entries.put("complaint-days", String.valueOf(rules.complaintDays()));
        LotsForm.put(rules.lots(), entries);
        return new RulesForm(entries, rules, List.of());
    }

    static RulesForm read(CallView call, Entries entries) {
        List<CannotRead> problems = new ArrayList<>();
        var reader = new Reader(entries, call.rules().sums().currency(), problems);
        var sums = new CallRules.Sums(
                reader.currency(),
                reader.money("envelope"),
                reader.money("grant-min"),
                reader.money("grant-max"),
                reader.number("months-max", 1, 120),
                reader.share());
        reader.compare(sums);
        var applicants = new CallRules.Applicants(
                entries.values("countries").stream()
                        .filter(code -> code.matches("[A-Z]{2}"))
                        .toList(),
                entries.values("kinds").stream()
                        .filter(word -> Kind.find(word).isPresent())
                        .toList(),
                reader.number("min-age", 0, 50).orElse(0));
        var rules = new CallRules(
                sums,
                applicants,
                zone(call, entries),
                Languages.find(entries.value("binding")).orElse(call.rules().binding()),
                reader.needed("complaint-days", 1, 90),
                lots(call, entries, problems));
        return new RulesForm(entries, rules, problems);
    }

    @Override
    public Part part() {
        return Part.RULES;
    }

    @Override
    public Correction applied(Correction correction) {
        return correction.with(rules);
    }

    private static Lots lots(CallView call, Entries entries, List<CannotRead> problems) {
        LotsForm read =
                LotsForm.read(entries, call.rules().lots(), call.rules().sums().currency());
        problems.addAll(read.problems());
        return read.lots();
    }

    /** Codes of the grant lines on the page; the last one is empty. */
    public List<String> lots() {
        return LotsForm.shown(entries);
    }

    public boolean isFilled(String lot) {
        return LotsForm.isFilled(entries, LotsForm.FIELD + "-" + lot);
    }

    /** As entered, in the reader's language; empty when it has none there. */
    public String nameOf(String lot, Language reader) {
        return entries.text(LotsForm.FIELD + "-" + lot + "-name").value(reader);
    }

    /** The zone stays once published: every period was announced in it. */
    private static ZoneId zone(CallView call, Entries entries) {
        String wanted = entries.value("zone");
        return call.stage().isDraft() && ZONES.contains(wanted) ? ZoneId.of(wanted) : call.zone();
    }

    private static String plain(Optional<BigDecimal> amount) {
        return amount.map(value -> value.stripTrailingZeros().toPlainString()).orElse("");
    }

    private record Reader(Entries entries, Currency currency, List<CannotRead> problems) {
        Optional<Money> money(String field) {
            String value = entries.value(field);
            Optional<Money> money = value.isEmpty()
                    ? Optional.empty()
                    : Amounts.read(value, currency).filter(sum -> !sum.isZero());
            if (!value.isEmpty() && money.isEmpty()) {
                problems.add(new CannotRead.NotAnAmount(field, value));
            }
            return money;
        }

        Optional<Integer> number(String field, int min, int max) {
            String value = entries.value(field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            int number = entries.number(field, -1);
            if (number < min || number > max) {
                problems.add(new CannotRead.NotANumber(field, value, min, max));
                return Optional.empty();
            }
            return Optional.of(number);
        }

        int needed(String field, int min, int max) {
            if (entries.value(field).isEmpty()) {
                problems.add(new CannotRead.Missing(field));
                return min;
            }
            return number(field, min, max).orElse(min);
        }

        Optional<BigDecimal> share() {
            String value = entries.value("own-share");
            Optional<BigDecimal> share = value.isEmpty() ? Optional.empty() : Amounts.read(value);
            if (!value.isEmpty()
                    && share.filter(part -> part.compareTo(BigDecimal.valueOf(100)) < 0)
                            .isEmpty()) {
                problems.add(new CannotRead.NotANumber("own-share", value, 0, 99));
                return Optional.empty();
            }
            return share.filter(part -> part.signum() > 0);
        }

        void compare(CallRules.Sums sums) {
            if (isMore(sums.grantMin(), sums.grantMax())) {
                problems.add(new CannotRead.LimitsCrossed("grant-max"));
            }
            if (isMore(sums.grantMax(), sums.envelope())) {
                problems.add(new CannotRead.OverEnvelope("grant-max"));
            }
        }

        private static boolean isMore(Optional<Money> one, Optional<Money> other) {
            return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
        }
    }
}
