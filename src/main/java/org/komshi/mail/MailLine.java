package org.komshi.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Languages;

/**
 * One mail as an administrator sees it: where it stands, never what it says.
 *
 * @param stage {@code queued}, {@code sent}, {@code refused}, {@code bounced}, {@code failed} or {@code outbox}
 * @param failure kind of what went wrong at the last try; null when nothing did
 * @param answer what the server said, in its own words
 */
public record MailLine(
        UUID id,
        String recipient,
        String language,
        String subject,
        Instant queuedAt,
        String stage,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable String failure,
        @Nullable String answer) {
    public String address() {
        return "/desk/administration/mail/" + id;
    }

    public String htmlLang() {
        return Languages.of(language).htmlLang();
    }

    public boolean isOnItsWay() {
        return stage.equals("queued");
    }

    public boolean mayBeTriedAgain() {
        return stage.equals("refused") || stage.equals("bounced") || stage.equals("failed");
    }

    /** Colour of the badge beside the word. */
    public String tone() {
        return switch (stage) {
            case "sent" -> "badge-moss";
            case "queued" -> "badge-ochre";
            case "outbox" -> "badge-indigo";
            default -> "badge-madder";
        };
    }
}
