package org.komshi.calls.questions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;

/**
 * A question on a call as it stands.
 *
 * @param words as they were asked; only the asker and the desk read them
 * @param number under which it is public; null before the answer
 * @param wording the question as everyone reads it
 * @param why it was set aside, as the asker reads it
 * @param changedAt when the answer was last corrected
 * @param version counts what the desk wrote: of two who write at once the later one is told
 */
public record Question(
        UUID id,
        UUID call,
        Instant askedAt,
        String language,
        String words,
        String stage,
        @Nullable Integer number,
        Text wording,
        Text answer,
        @Nullable String why,
        @Nullable Instant settledAt,
        @Nullable Instant changedAt,
        int version) {

    /** In which it was asked. */
    public Language asked() {
        return Languages.find(language).orElse(Languages.ENGLISH);
    }

    public boolean isWaiting() {
        return stage.equals("waiting");
    }

    public boolean isAnswered() {
        return stage.equals("answered");
    }

    public boolean isSetAside() {
        return stage.equals("set-aside");
    }

    public Optional<Instant> corrected() {
        return Optional.ofNullable(changedAt);
    }

    public String badge() {
        return switch (stage) {
            case "waiting" -> "badge badge-ochre";
            case "answered" -> "badge badge-moss";
            default -> "badge";
        };
    }
}
