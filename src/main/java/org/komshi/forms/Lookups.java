package org.komshi.forms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.komshi.forms.spi.Choices;
import org.komshi.language.Language;

/**
 * What answers may point to outside the form.
 *
 * @param choices whom to ask for things one can choose
 * @param files the files that belong to these answers, by id; any other is not taken
 */
public record Lookups(List<Choices> choices, Function<UUID, Optional<Answer.Handed>> files) {
    /** Nothing is found, no file is taken. */
    public static final Lookups NONE = new Lookups(List.of(), _ -> Optional.empty());

    List<Choices.Choice> find(String source, String typed, Language reader) {
        return choices.stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .map(one -> one.find(typed, reader))
                .orElse(List.of());
    }

    Optional<Choices.Choice> known(String source, String key, Language reader) {
        return choices.stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .flatMap(one -> one.known(key, reader));
    }

    Optional<Answer.Handed> file(String id) {
        try {
            return files.apply(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
