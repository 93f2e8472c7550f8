package org.komshi.evaluation.opening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.komshi.evaluation.rounds.Round;
import org.komshi.language.Languages;

/**
 * What was there when the round was opened.
 *
 * @param sha256 of {@link #list}, so that a printed and signed record can be compared with the kept one
 */
public record OpeningRecord(Round round, Instant openedAt, String openedBy, String sha256, List<OpeningLine> lines) {
    public List<OpeningLine> received() {
        return lines.stream().filter(line -> !line.isWithdrawn()).toList();
    }

    public List<OpeningLine> withdrawn() {
        return lines.stream().filter(OpeningLine::isWithdrawn).toList();
    }

    /** The list as text: one line each, fields parted by tabs, times in UTC; what the record's SHA-256 is made of. */
    public String list() {
        return list(round, openedAt, lines);
    }

    String fileName() {
        return "opening-" + round.code() + "-" + round.number();
    }

    static String list(Round round, Instant openedAt, List<OpeningLine> lines) {
        StringBuilder list = new StringBuilder();
        line(list, "call", round.code(), "round", String.valueOf(round.number()));
        line(list, "closed", round.closesAt().toString(), "opened", openedAt.toString());
        lines.forEach(line -> line(
                list,
                line.number() == null ? "withdrawn" : String.valueOf(line.number()),
                line.reference(),
                line.applicant().value(Languages.ENGLISH).replaceAll("\\s+", " "),
                line.country(),
                line.submittedAt().toString(),
                line.sha256()));
        return list.toString();
    }

    static String sha256(String list) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void line(StringBuilder list, String... fields) {
        list.append(String.join("\t", fields)).append('\n');
    }
}
