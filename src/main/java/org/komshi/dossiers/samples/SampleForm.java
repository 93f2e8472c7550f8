package org.komshi.dossiers.samples;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sample to be drawn, as typed.
 *
 * @param of {@code call:0192…} or {@code programme:0192…}
 * @param from {@code applications} or {@code awards}
 * @param method {@code amount} or {@code random}
 */
public record SampleForm(String of, String from, String method, String size, String seed) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .:/-]{3,63}");
    private static final List<String> POPULATIONS = List.of("applications", "awards");
    private static final List<String> METHODS = List.of("amount", "random");
    private static final int DIGITS = 20;

    public SampleForm {
        of = of == null ? "" : of;
        from = from == null || from.isEmpty() ? POPULATIONS.getFirst() : from;
        method = method == null || method.isEmpty() ? METHODS.getFirst() : method;
        size = size == null ? "" : size.strip();
        seed = seed == null ? "" : seed.strip();
    }

    /** The same with twenty digits as its seed when it has none: nobody has to think one up. */
    SampleForm withSeed() {
        if (!seed.isEmpty()) {
            return this;
        }
        StringBuilder digits = new StringBuilder();
        RANDOM.ints(DIGITS, 0, 10).forEach(digits::append);
        return new SampleForm(of, from, method, size, digits.toString());
    }

    /** Empty for a size that is none. */
    Optional<Integer> wanted() {
        return size.matches("[0-9]{1,6}") && Integer.parseInt(size) > 0
                ? Optional.of(Integer.parseInt(size))
                : Optional.empty();
    }

    boolean hasReadableSeed() {
        return SEED.matcher(seed).matches();
    }

    boolean isKnown() {
        return POPULATIONS.contains(from) && METHODS.contains(method);
    }

    boolean isByAmount() {
        return method.equals("amount");
    }
}
