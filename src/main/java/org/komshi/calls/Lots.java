package org.komshi.calls;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;
import tools.jackson.databind.json.JsonMapper;

/**
 * The grant lines of a call, in the order of their codes. None: the call has one purse.
 *
 * @param all with codes that differ
 */
public record Lots(List<Lot> all) {
    /** As many as have a letter and fit on a page. */
    public static final int MOST = 12;

    public static final Lots NONE = new Lots(List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Lots {
        all = all.stream().sorted(Comparator.comparing(Lot::code)).toList();
    }

    private record Row(
            String code,
            Text name,
            Text summary,
            BigDecimal envelope,
            @Nullable BigDecimal grantMax) {}

    /** Reads what the database put together: an array of lines, amounts in the call's currency. */
    static Lots parse(@Nullable String json, Currency currency) {
        if (json == null) {
            return NONE;
        }
        return new Lots(List.of(JSON.readValue(json, Row[].class)).stream()
                .map(row -> new Lot(
                        row.code(),
                        row.name(),
                        row.summary(),
                        new Money(row.envelope(), currency),
                        Optional.ofNullable(row.grantMax()).map(most -> new Money(most, currency))))
                .toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Lot> find(String code) {
        return all.stream().filter(lot -> lot.code().equals(code)).findFirst();
    }

    public Set<String> codes() {
        return all.stream().map(Lot::code).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** All envelopes together; empty without lines. */
    public Optional<Money> sum() {
        return all.stream().map(Lot::envelope).reduce(Money::plus);
    }

    /** What keeps a call with these lines from being published. */
    List<CannotPublish> missing(Optional<Money> envelope) {
        List<CannotPublish> missing = new ArrayList<>();
        if (all.size() == 1) {
            missing.add(new CannotPublish.OneLotOnly());
        }
        for (Lot lot : all) {
            List<Language> languages = lot.name().missing();
            if (!languages.isEmpty()) {
                missing.add(new CannotPublish.LotNameMissing(lot.code(), languages));
            }
        }
        sum().filter(sum -> envelope.filter(whole -> sum.compareTo(whole) > 0).isPresent())
                .ifPresent(sum -> missing.add(new CannotPublish.LotsAboveEnvelope(sum, envelope.orElseThrow())));
        return missing;
    }

    /**
     * Whether who relied on the lines as they were announced would lose by these: one is gone, gives less for a grant, or
     * there were none and applications are without one.
     */
    boolean isNarrowerThan(Lots before) {
        if (before.isEmpty()) {
            return !isEmpty();
        }
        return before.all().stream()
                .anyMatch(was -> find(was.code())
                        .filter(is -> !is.grantMax()
                                .filter(most -> was.grantMax().isEmpty()
                                        || most.compareTo(was.grantMax().get()) < 0)
                                .isPresent())
                        .isEmpty());
    }

    /** By language, a line of text for each lot: what a change note shows as old and new. */
    Map<String, String> inWords() {
        Map<String, String> words = new LinkedHashMap<>();
        if (!isEmpty()) {
            for (Language language : Languages.forTexts()) {
                words.put(
                        language.code(),
                        all.stream().map(lot -> words(lot, language)).collect(Collectors.joining("\n")));
            }
        }
        return words;
    }

    private static String words(Lot lot, Language language) {
        String summary = lot.summary().value(language);
        return lot.code() + " · " + lot.name().value(language) + " · " + plain(lot.envelope())
                + lot.grantMax().map(most -> " (≤ " + plain(most) + ")").orElse("")
                + (summary.isEmpty() ? "" : " · " + summary);
    }

    private static String plain(Money money) {
        return money.amount().stripTrailingZeros().toPlainString() + "\u00A0"
                + money.currency().getCurrencyCode();
    }
}
