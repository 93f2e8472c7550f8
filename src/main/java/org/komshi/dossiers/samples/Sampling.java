package org.komshi.dossiers.samples;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a sample is drawn: from a seed by SHA-256 and whole numbers alone, so that anybody can draw it again with {@code
 * sha256sum} and a table, on any machine and in any year. Source: docs/rules/sampling.md.
 */
public final class Sampling {
    private static final BigInteger ALL_HASHES = BigInteger.TWO.pow(256);

    private Sampling() {}

    /** @param amount empty when there is none: it can be drawn at random only */
    public record Item(String reference, Optional<BigDecimal> amount) {
        BigInteger cents() {
            return amount.orElse(BigDecimal.ZERO).movePointRight(2).toBigIntegerExact();
        }
    }

    /** Why something was chosen. */
    public enum Ground {
        /** Its amount is not smaller than the interval: no draw could miss it. */
        CERTAIN,
        /** A selection point fell into its amount. */
        INTERVAL,
        /** Its ticket was among the smallest. */
        TICKET;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param number of the item in the population, from 0 */
    public record Chosen(int number, Ground ground) {}

    /** SHA-256 of the seed, a comma and the reference, in hexadecimal: what decides at random. */
    public static String ticket(String seed, String reference) {
        return HexFormat.of().formatHex(sha256(seed + "," + reference));
    }

    /** The items with the smallest tickets; all of them when there are no more than wanted. */
    public static List<Chosen> random(List<Item> population, int size, String seed) {
        record Ticket(int number, String ticket) {}
        List<Ticket> tickets = new ArrayList<>();
        for (int at = 0; at < population.size(); at++) {
            tickets.add(new Ticket(at, ticket(seed, population.get(at).reference())));
        }
        return tickets.stream()
                .sorted(Comparator.comparing(Ticket::ticket))
                .limit(size)
                .map(ticket -> new Chosen(ticket.number(), Ground.TICKET))
                .toList();
    }

    /**
     * Monetary unit sampling with equal intervals and a random start: those not smaller than the interval first, then
     * those into whose amount a selection point falls, each in the order of the population. Items without an amount are
     * never chosen.
     */
    public static List<Chosen> byAmount(List<Item> population, int size, String seed) {
        Set<Integer> certain = certain(population, size);
        List<Chosen> chosen = new ArrayList<>();
        certain.stream().sorted().forEach(number -> chosen.add(new Chosen(number, Ground.CERTAIN)));
        int left = size - certain.size();
        BigInteger sum = sum(population, certain);
        if (left <= 0 || sum.signum() == 0) {
            return chosen;
        }
        // Everything times the number of points: the interval is then the whole sum, and no division rounds.
        BigInteger point =
                new BigInteger(1, sha256(seed + ",start")).multiply(sum).divide(ALL_HASHES);
        BigInteger reached = BigInteger.ZERO;
        for (int at = 0; at < population.size(); at++) {
            if (certain.contains(at)) {
                continue;
            }
            reached = reached.add(population.get(at).cents().multiply(BigInteger.valueOf(left)));
            if (point.compareTo(reached) < 0) {
                chosen.add(new Chosen(at, Ground.INTERVAL));
                point = point.add(sum);
            }
        }
        return chosen;
    }

    /** Taken out until none of the rest is as large as the interval of the rest. */
    private static Set<Integer> certain(List<Item> population, int size) {
        Set<Integer> certain = new HashSet<>();
        boolean more = true;
        while (more && certain.size() < size) {
            BigInteger sum = sum(population, certain);
            BigInteger points = BigInteger.valueOf((long) size - certain.size());
            Set<Integer> large = new HashSet<>();
            for (int at = 0; at < population.size(); at++) {
                BigInteger cents = population.get(at).cents();
                if (!certain.contains(at)
                        && cents.signum() > 0
                        && cents.multiply(points).compareTo(sum) >= 0) {
                    large.add(at);
                }
            }
            more = certain.addAll(large);
        }
        return certain;
    }

    private static BigInteger sum(List<Item> population, Set<Integer> without) {
        BigInteger sum = BigInteger.ZERO;
        for (int at = 0; at < population.size(); at++) {
            sum = without.contains(at) ? sum : sum.add(population.get(at).cents());
        }
        return sum;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
