package org.komshi.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.komshi.audit.spi.Names;
import org.komshi.language.Phrases;
import org.springframework.stereotype.Component;

/** Says entries in the reader's language, with the names things bear today. */
@Component
class Sentences {
    private final List<Names> names;

    Sentences(List<Names> names) {
        this.names = names;
    }

    /** @param zone in which dates are said */
    Speaker speaker(Phrases phrases, ZoneId zone) {
        return new Speaker(phrases, zone, names);
    }

    /** Speaks to one reader. */
    static final class Speaker {
        private final Phrases phrases;
        private final ZoneId zone;
        private final Map<Ref, String> known = new HashMap<>();
        private final List<Names> names;

        private Speaker(Phrases phrases, ZoneId zone, List<Names> names) {
            this.phrases = phrases;
            this.zone = zone;
            this.names = names;
        }

        /** What a thing is called today; its kind and the beginning of its id when no room knows it any more. */
        String name(Ref ref) {
            return known.computeIfAbsent(ref, this::lookUp);
        }

        /** Where one works on it; empty when no room has a page for it. */
        Optional<String> address(Ref ref) {
            return names.stream()
                    .map(room -> room.address(ref))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        String hub() {
            return phrases.say("audit.hub");
        }

        /** What follows the name of who did it. */
        String sentence(String act, Ref subject, Map<String, Object> facts) {
            return say(act, subject, facts, this::readable);
        }

        /** The sentence of an act in general: particulars become dots. */
        String label(String act, Ref subject, Map<String, Object> facts) {
            return say(act, subject, facts, fact -> fact instanceof Number ? fact : "…");
        }

        private String say(String act, Ref subject, Map<String, Object> facts, Function<Object, Object> shown) {
            Map<String, Object> all = new HashMap<>();
            facts.forEach((name, fact) -> all.put(name, shown.apply(fact)));
            all.put(
                    "subject",
                    shown.apply(
                            Map.of("kind", subject.kind(), "id", subject.id().toString())));
            return phrases.sayWith("audit." + act, all);
        }

        private Object readable(Object fact) {
            return switch (fact) {
                case Map<?, ?> map
                when map.get("kind") instanceof String kind && map.get("id") instanceof String id ->
                    name(new Ref(kind, UUID.fromString(id)));
                case List<?> several ->
                    phrases.list(several.stream()
                            .map(one -> readable(one).toString())
                            .toList());
                case String text ->
                    instant(text).map(at -> phrases.dateTime(at, zone)).orElse(text);
                default -> fact;
            };
        }

        private String lookUp(Ref ref) {
            return names.stream()
                    .map(room -> room.name(ref, phrases.language()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(() -> phrases.say(
                            "audit.unnamed", "kind", ref.kind(), "id", ref.id().toString()));
        }

        private static Optional<Instant> instant(String text) {
            if (text.length() < 20 || !text.endsWith("Z") || !Character.isDigit(text.charAt(0))) {
                return Optional.empty();
            }
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException another) {
                return Optional.empty();
            }
        }
    }
}
