package org.komshi;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Hands a reader hundreds of things nobody would write: good ones cut, doubled, mixed and spoiled. What the reader says to
 * them does not matter, as long as it is one of its answers and comes soon. The same tries each time; more of them, and
 * others, with {@code -Dkomshi.fuzz=100000 -Dkomshi.fuzz.seed=7}. {@code ./hub bench drills fuzz} hands the same readers
 * to Jazzer, which looks for paths through the code that no try has taken.
 */
public final class Fuzz {
    private static final int TRIES = Integer.getInteger("komshi.fuzz", 300);
    private static final long SEED = Long.getLong("komshi.fuzz.seed", 20_261_120L);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 30_000;

    /** What has broken readers elsewhere. */
    private static final List<byte[]> SPOILT = texts(
            "\0",
            "\r\n",
            "\uFEFF",
            "\u202E",
            "İ",
            "ß",
            "𝟘",
            "\uD800",
            "%00",
            "../",
            "..\\",
            "'",
            "\"",
            "<",
            "&",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            ",",
            ".",
            "-",
            "e999999999",
            "99999999999999999999",
            "-0",
            "NaN",
            "null",
            "true",
            "\\",
            "${",
            "{{",
            "\u00A0",
            "٣",
            "  ",
            "((((((((((((((((",
            "[[[[[[[[[[[[[[[[");

    private final Consumer<byte[]> reader;
    private final List<byte[]> good;

    private Fuzz(Consumer<byte[]> reader, List<byte[]> good) {
        this.reader = reader;
        this.good = good;
    }

    /** @param reader fails with anything but what it may say to whom it reads for */
    public static Fuzz texts(Consumer<String> reader, String... good) {
        return new Fuzz(bytes -> reader.accept(new String(bytes, StandardCharsets.UTF_8)), texts(good));
    }

    public static Fuzz bytes(Consumer<byte[]> reader, byte[]... good) {
        return new Fuzz(reader, List.of(good));
    }

    /** @throws AssertionError names the try that broke the reader, so that it can be made a test of its own */
    public void tries() {
        tries(1);
    }

    /** @param share one of how many tries is made, for what takes long */
    public void tries(int share) {
        Random random = new Random(SEED);
        for (int number = 1; number <= TRIES / share; number++) {
            one("try " + number + " of seed " + SEED, spoilt(random));
        }
    }

    private void one(String number, byte[] input) {
        long begun = System.nanoTime();
        try {
            reader.accept(input);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new AssertionError(number + " broke the reader: " + shown(input), broken);
        }
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
            throw new AssertionError(number + " kept the reader for more than " + LONGEST + ": " + shown(input));
        }
    }

    private byte[] spoilt(Random random) {
        byte[] input = any(good, random);
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            input = changed(input, random);
        }
        return input.length > MOST_BYTES ? Arrays.copyOf(input, MOST_BYTES) : input;
    }

    private byte[] changed(byte[] input, Random random) {
        int from = random.nextInt(input.length + 1);
        int until = from + random.nextInt(input.length - from + 1);
        byte[] piece = Arrays.copyOfRange(input, from, until);
        return switch (random.nextInt(7)) {
            case 0 -> joined(Arrays.copyOf(input, from)); // cut off
            case 1 -> joined(Arrays.copyOf(input, from), Arrays.copyOfRange(input, until, input.length));
            case 2 -> joined(Arrays.copyOf(input, until), piece, Arrays.copyOfRange(input, until, input.length));
            case 3 -> joined(Arrays.copyOf(input, from), any(SPOILT, random), rest(input, until));
            case 4 -> joined(Arrays.copyOf(input, from), any(good, random), rest(input, until));
            case 5 -> joined(repeated(any(SPOILT, random), 1 + random.nextInt(3_000)), rest(input, from));
            default -> flipped(input, random);
        };
    }

    private static byte[] flipped(byte[] input, Random random) {
        byte[] copy = input.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0 && copy.length > 0; flips--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] repeated(byte[] piece, int times) {
        byte[][] all = new byte[times][];
        Arrays.fill(all, piece);
        return joined(all);
    }

    private static byte[] rest(byte[] input, int from) {
        return Arrays.copyOfRange(input, from, input.length);
    }

    private static byte[] joined(byte[]... pieces) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static byte[] any(List<byte[]> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<byte[]> texts(String... some) {
        List<byte[]> all = new ArrayList<>();
        for (String text : some) {
            all.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }

    private static String shown(byte[] input) {
        byte[] beginning = Arrays.copyOf(input, Math.min(input.length, 600));
        String text = new String(beginning, StandardCharsets.UTF_8);
        return input.length + " bytes, " + text.replaceAll("\\p{Cntrl}", "�") + " ("
                + HexFormat.of().formatHex(beginning) + ")";
    }

    /** Where Jazzer comes in: {@code -Dkomshi.fuzz.reader=org.komshi.forms.AnythingTypedTest.DEFINITIONS}. */
    public static void fuzzerTestOneInput(byte[] input) {
        Jazzer.READER.reader.accept(input);
    }

    private static final class Jazzer {
        static final Fuzz READER = named(System.getProperty("komshi.fuzz.reader", ""));

        private static Fuzz named(String name) {
            try {
                int dot = name.lastIndexOf('.');
                Field field = Class.forName(name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
                field.setAccessible(true);
                return (Fuzz) field.get(null);
            } catch (ReflectiveOperationException unknown) {
                throw new IllegalStateException("there is no reader " + name, unknown);
            }
        }
    }
}
