package org.komshi.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files in a folder.
 *
 * @param path need not exist: then there are none
 */
public record FolderSource(Path path) implements FileSource {
    @Override
    public List<Entry> all() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new Entry(
                            path.relativize(file).toString(), file.toFile().length()))
                    .toList();
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(path.resolve(name));
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(path);
    }
}
