package org.komshi.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komshi.language.Languages;

/** One mail as the demonstration's outbox shows it. */
public record OutboxMail(UUID id, String recipient, String language, String subject, String body, Instant queuedAt) {
    /** A sentence's full stop or a closing bracket after an address does not belong to it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S*[^\\s.,;:!?)\\]»”\"']");

    /** A stretch of a line: words, or an address one can follow. */
    public record Piece(String text, boolean isAddress) {}

    public String htmlLang() {
        return Languages.of(language).htmlLang();
    }

    public List<String> paragraphs() {
        return Arrays.stream(body.split("\n{2,}"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    public static List<Piece> pieces(String paragraph) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(paragraph);
        int from = 0;
        while (address.find()) {
            pieces.add(new Piece(paragraph.substring(from, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            from = address.end();
        }
        pieces.add(new Piece(paragraph.substring(from), false));
        return pieces;
    }
}
