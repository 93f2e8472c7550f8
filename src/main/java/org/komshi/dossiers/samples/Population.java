package org.komshi.dossiers.samples;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;

/**
 * What a sample is drawn from, in the order of the references.
 *
 * @param items each with a reference of its own
 */
record Population(List<Item> items) {
    /** @param amount null when none is known */
    record Item(
            UUID application,
            String reference,
            Text applicant,
            @Nullable BigDecimal amount,
            String currency) {
        Optional<BigDecimal> sum() {
            return Optional.ofNullable(amount);
        }

        Sampling.Item drawable() {
            return new Sampling.Item(reference, sum());
        }
    }

    List<Sampling.Item> drawable() {
        return items.stream().map(Item::drawable).toList();
    }

    /** A line for each: reference, tab, amount with two decimals (nothing when none is known), line feed. */
    String text() {
        return text(items.stream().map(Item::drawable).toList());
    }

    static String text(List<Sampling.Item> items) {
        return items.stream()
                .map(item -> item.reference() + "\t"
                        + item.amount()
                                .map(amount -> amount.setScale(2).toPlainString())
                                .orElse("")
                        + "\n")
                .collect(Collectors.joining());
    }

    String sha256() {
        return HexFormat.of().formatHex(Sampling.sha256(text()));
    }

    Set<String> currencies() {
        return items.stream()
                .filter(item -> item.amount() != null)
                .map(Item::currency)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    int withAmount() {
        return (int) items.stream()
                .filter(item -> item.sum().orElse(BigDecimal.ZERO).signum() > 0)
                .count();
    }

    BigDecimal total() {
        return items.stream().flatMap(item -> item.sum().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
