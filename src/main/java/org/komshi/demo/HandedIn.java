package org.komshi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.files.StoredFile;
import org.komshi.files.Taking;
import org.komshi.forms.Answer;
import org.komshi.forms.FormPages;
import org.komshi.forms.Lookups;
import org.komshi.forms.Question;
import org.komshi.settings.Settings;
import org.komshi.web.Upload;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Hands in the demonstration's files as applicants would: each goes through the same checks. */
@Component
class HandedIn {
    private final org.komshi.files.Files files;
    private final Path folder;

    HandedIn(org.komshi.files.Files files, Settings settings) {
        this.files = files;
        this.folder = settings.data().resolve("files").resolve("received");
    }

    /** What one application hands in, by the ids its answers name. */
    Hands hands() {
        return new Hands(this, new HashMap<>());
    }

    /** @param taken by id */
    record Hands(HandedIn desk, Map<UUID, Answer.Handed> taken) {
        /** @param name of a file in {@code demo/files} */
        String hand(Question.FilesQuestion question, String name) {
            StoredFile file = desk.take(question, name);
            taken.put(
                    file.id().value(),
                    new Answer.Handed(file.id().value(), file.name(), file.type(), file.size(), file.sha256()));
            return file.id().value().toString();
        }

        Lookups lookups() {
            return new Lookups(List.of(), id -> Optional.ofNullable(taken.get(id)));
        }
    }

    private StoredFile take(Question.FilesQuestion question, String name) {
        try (var bytes = new ClassPathResource("demo/files/" + name).getInputStream()) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path received = Files.createTempFile(folder, "demo", "");
            Files.copy(bytes, received, StandardCopyOption.REPLACE_EXISTING);
            Upload upload = new Upload(question.field(), name, received, Files.size(received), Upload.State.WHOLE);
            return switch (files.take(upload, FormPages.wanted(question))) {
                case Taking.Taken(var file) -> file;
                case Taking.Refused(var problem) -> throw new IllegalStateException(name + ": " + problem);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
