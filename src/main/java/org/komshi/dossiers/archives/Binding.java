package org.komshi.dossiers.archives;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.komshi.dossiers.spi.Block;
import org.komshi.dossiers.spi.Paper;
import org.komshi.files.FileId;
import org.komshi.files.Files;
import org.komshi.files.StoredFile;
import org.komshi.language.Phrases;
import org.komshi.settings.Settings;
import org.komshi.sheets.CsvFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes parts of a dossier as ZIPs, and binds them into one with its index and its hashes. */
@Component
class Binding {
    private static final String CONTENTS = "contents.json";
    private static final String TYPE = "application/zip";

    private final Files files;
    private final Drawing drawing;
    private final JsonMapper json;
    private final Settings settings;

    Binding(Files files, Drawing drawing, JsonMapper json, Settings settings) {
        this.files = files;
        this.drawing = drawing;
        this.json = json;
        this.settings = settings;
    }

    /** In whose language, of what, and of when. */
    record Cover(Phrases phrases, String title, Instant at) {}

    /** @param folder in which all of it lies: empty, or with a slash at its end */
    FileId part(String folder, Cover cover, Consumer<Consumer<Paper>> laying) throws IOException {
        Path place = files.making();
        try {
            try (Zip zip = new Zip(place, cover.at())) {
                laying.accept(paper -> write(zip, folder, paper, cover));
                zip.aside(CONTENTS, json.writeValueAsBytes(zip.written()));
            }
            return files.keep(place, "part.zip", TYPE).id();
        } finally {
            java.nio.file.Files.deleteIfExists(place);
        }
    }

    private void write(Zip zip, String folder, Paper paper, Cover cover) {
        String path = folder + paper.path();
        try {
            switch (paper) {
                case Paper.Kept(var _, var title, var bytes) -> zip.put(path, title, bytes);
                case Paper.HandedIn(var _, var title, var file) -> handedIn(zip, path, title, file, cover);
                case Paper.Drawn(var _, var title, var blocks) ->
                    zip.put(path, title, drawn(path, title, blocks, cover));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A file that is gone is said to be gone; one that cannot be read now is a fault, and the step is tried again. */
    private void handedIn(Zip zip, String path, String title, FileId file, Cover cover) throws IOException {
        if (files.file(file).isEmpty()) {
            String gone = cover.phrases().say("dossiers.gone", "name", title) + "\n";
            zip.put(path + ".txt", title, gone.getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (InputStream bytes = files.open(file)) {
            zip.put(path, title, bytes);
        }
    }

    private byte[] drawn(String path, String title, List<Block> blocks, Cover cover) {
        return drawing.page(
                "dossiers/paper",
                Map.of(
                        "phrases", cover.phrases(),
                        "title", title,
                        "cover", cover.title(),
                        "up",
                                "../".repeat((int)
                                        path.chars().filter(sign -> sign == '/').count()),
                        "blocks", blocks,
                        "demonstration", settings.demonstration()));
    }

    /** @param papers how many there are, without index, style and hashes */
    record Bound(StoredFile file, int papers) {}

    Bound bind(List<FileId> parts, String name, Cover cover) throws IOException {
        Path place = files.making();
        try {
            int papers;
            try (Zip zip = new Zip(place, cover.at())) {
                for (FileId part : parts) {
                    takeOver(zip, part);
                }
                papers = zip.written().size();
                List<Written> all = zip.written();
                zip.put("index.html", "", index(all, cover));
                zip.put("index.csv", "", table(all));
                zip.put("style.css", "", drawing.style());
                zip.aside("SHA256SUMS", sums(zip.written()));
            }
            return new Bound(files.keep(place, name + ".zip", TYPE), papers);
        } finally {
            java.nio.file.Files.deleteIfExists(place);
        }
    }

    private void takeOver(Zip zip, FileId part) throws IOException {
        Path local = files.making();
        try {
            try (InputStream bytes = files.open(part)) {
                java.nio.file.Files.copy(bytes, local, StandardCopyOption.REPLACE_EXISTING);
            }
            zip.takeOver(local, CONTENTS, contents(local));
        } finally {
            java.nio.file.Files.deleteIfExists(local);
        }
    }

    private List<Written> contents(Path part) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(part).get();
                InputStream list = zip.getInputStream(Objects.requireNonNull(zip.getEntry(CONTENTS)))) {
            return json.readValue(list, new TypeReference<List<Written>>() {});
        }
    }

    private byte[] index(List<Written> all, Cover cover) {
        Map<String, List<Written>> folders =
                all.stream().collect(Collectors.groupingBy(Written::folder, LinkedHashMap::new, Collectors.toList()));
        return drawing.page(
                "dossiers/index",
                Map.of(
                        "phrases", cover.phrases(),
                        "title", cover.title(),
                        "folders", folders,
                        "count", all.size(),
                        "at", cover.phrases().exactTime(cover.at(), settings.zone()),
                        "demonstration", settings.demonstration()));
    }

    private static byte[] table(List<Written> all) {
        var bytes = new ByteArrayOutputStream();
        try (CsvFile csv = new CsvFile(bytes)) {
            csv.line(List.of("path", "title", "bytes", "sha256"));
            all.forEach(one -> csv.line(List.of(one.path(), one.title(), String.valueOf(one.size()), one.sha256())));
        }
        return bytes.toByteArray();
    }

    /** As {@code sha256sum -c} reads it. */
    private static byte[] sums(List<Written> all) {
        return all.stream()
                .map(one -> one.sha256() + "  " + one.path() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
