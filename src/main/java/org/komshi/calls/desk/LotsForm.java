package org.komshi.calls.desk;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.komshi.calls.Lot;
import org.komshi.calls.Lots;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * The grant lines of a call as they are entered: {@code lot} names the lines on the page, {@code lot-A-envelope}, {@code
 * lot-A-name-en} … what was entered for one. A line that was left empty is none.
 */
record LotsForm(Lots lots, List<CannotRead> problems) {
    static final String FIELD = "lot";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SUMMARY = 600;

    static void put(Lots lots, Entries entries) {
        entries.put(FIELD, List.copyOf(lots.codes()));
        for (Lot lot : lots.all()) {
            String at = at(lot.code());
            entries.put(at + "-name", lot.name());
            entries.put(at + "-summary", lot.summary());
            entries.put(at + "-envelope", plain(lot.envelope()));
            entries.put(at + "-max", lot.grantMax().map(LotsForm::plain).orElse(""));
        }
    }

    static LotsForm read(Entries entries, Lots before, Currency currency) {
        List<CannotRead> problems = new ArrayList<>();
        List<Lot> lots = new ArrayList<>();
        for (String code : codes(entries)) {
            String at = at(code);
            boolean gone = !entries.value(at + "-gone").isEmpty();
            if (!gone && isFilled(entries, at)) {
                Optional<Lot> was = before.find(code);
                Text name = entries.text(at + "-name", was.map(Lot::name).orElse(Text.NONE));
                Text summary =
                        entries.text(at + "-summary", was.map(Lot::summary).orElse(Text.NONE));
                words(at, name, summary, problems);
                sum(entries, at, currency, problems)
                        .ifPresent(envelope -> lots.add(
                                new Lot(code, name, summary, envelope, most(entries, at, envelope, problems))));
            }
        }
        return new LotsForm(new Lots(lots), problems);
    }

    /** The lines to show: those there are, those that were entered, and an empty one as long as there is a letter. */
    static List<String> shown(Entries entries) {
        List<String> codes = new ArrayList<>(codes(entries));
        boolean hasEmpty = codes.stream().anyMatch(code -> !isFilled(entries, at(code)));
        if (!hasEmpty) {
            letters().filter(letter -> !codes.contains(letter)).findFirst().ifPresent(codes::add);
        }
        return codes.stream().sorted().toList();
    }

    static boolean isFilled(Entries entries, String at) {
        return Stream.concat(
                        Stream.of(at + "-envelope", at + "-max"),
                        Languages.forTexts().stream()
                                .flatMap(language ->
                                        Stream.of(at + "-name-" + language.code(), at + "-summary-" + language.code())))
                .anyMatch(field -> !entries.value(field).isEmpty());
    }

    private static String at(String code) {
        return FIELD + "-" + code;
    }

    private static List<String> codes(Entries entries) {
        List<String> sent = entries.values(FIELD);
        return letters().filter(sent::contains).toList();
    }

    private static Stream<String> letters() {
        return Stream.iterate('A', letter -> (char) (letter + 1))
                .limit(Lots.MOST)
                .map(String::valueOf);
    }

    private static void words(String at, Text name, Text summary, List<CannotRead> problems) {
        if (name.isEmpty()) {
            problems.add(new CannotRead.Missing(
                    at + "-name-" + Languages.forTexts().getFirst().code()));
        }
        Map<String, Text> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("summary", summary);
        texts.forEach((which, text) -> {
            int most = which.equals("name") ? LONGEST_NAME : LONGEST_SUMMARY;
            for (Language language : Languages.forTexts()) {
                int length = text.versions().getOrDefault(language.code(), "").length();
                if (length > most) {
                    problems.add(
                            new CannotRead.TooLong(at + "-" + which + "-" + language.code(), language, length, most));
                }
            }
        });
    }

    private static Optional<Money> sum(Entries entries, String at, Currency currency, List<CannotRead> problems) {
        String field = at + "-envelope";
        if (entries.value(field).isEmpty()) {
            problems.add(new CannotRead.Missing(field));
            return Optional.empty();
        }
        return amount(entries, field, currency, problems);
    }

    private static Optional<Money> most(Entries entries, String at, Money envelope, List<CannotRead> problems) {
        String field = at + "-max";
        Optional<Money> most = entries.value(field).isEmpty()
                ? Optional.empty()
                : amount(entries, field, envelope.currency(), problems);
        if (most.filter(sum -> sum.compareTo(envelope) > 0).isPresent()) {
            problems.add(new CannotRead.OverEnvelope(field));
            return Optional.empty();
        }
        return most;
    }

    private static Optional<Money> amount(Entries entries, String field, Currency currency, List<CannotRead> problems) {
        String value = entries.value(field);
        Optional<Money> amount = Amounts.read(value, currency).filter(sum -> !sum.isZero());
        if (amount.isEmpty()) {
            problems.add(new CannotRead.NotAnAmount(field, value));
        }
        return amount;
    }

    private static String plain(Money money) {
        return money.amount().stripTrailingZeros().toPlainString();
    }
}
