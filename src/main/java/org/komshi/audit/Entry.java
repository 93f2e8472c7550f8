package org.komshi.audit;

import java.util.Map;
import java.util.Optional;

/**
 * One act, to be recorded. Its sentence is the message {@code audit.<act>}: what follows the person's name, "published
 * the call {code}". It may use every fact and {@code {subject}}; a fact that is a {@link Ref} is read as the name of
 * what it points to, one that is an instant as date and time.
 *
 * @param act its code, {@code calls.published}
 * @param by the person; empty when the hub itself acts
 * @param subject what it was done to
 * @param dossier whose file it belongs to: usually the call or the application
 * @param facts ids, codes, figures, dates as text; never names or free text
 * @param why free text a person gave; may be erased later
 */
public record Entry(
        String act, Optional<Ref> by, Ref subject, Ref dossier, Map<String, Object> facts, Optional<String> why) {
    public static Entry of(String act, Ref by, Ref subject, Ref dossier, Map<String, Object> facts) {
        return new Entry(act, Optional.of(by), subject, dossier, facts, Optional.empty());
    }

    public Entry because(String reason) {
        return new Entry(act, by, subject, dossier, facts, Optional.of(reason).filter(text -> !text.isBlank()));
    }
}
