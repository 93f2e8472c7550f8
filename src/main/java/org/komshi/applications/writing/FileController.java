package org.komshi.applications.writing;

import java.util.UUID;
import org.komshi.applications.HandedFiles;
import org.komshi.files.FileId;
import org.komshi.files.Files;
import org.komshi.files.Previews;
import org.komshi.files.Sending;
import org.komshi.files.StoredFile;
import org.komshi.identity.Visitor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file that was handed in with an answer, for whoever may read the answer. */
@Controller
class FileController {
    private final HandedFiles handed;
    private final Files files;
    private final Previews previews;

    FileController(HandedFiles handed, Files files, Previews previews) {
        this.handed = handed;
        this.files = files;
        this.previews = previews;
    }

    @GetMapping("/my/files/{id}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, Visitor visitor) {
        StoredFile file = handed.find(new FileId(id), visitor.person());
        return Sending.of(file, files.open(file.id()));
    }

    /** Always a picture: an empty one where there is no preview, since the page has asked for one. */
    @GetMapping("/my/files/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable UUID id, Visitor visitor) {
        return Sending.preview(previews.of(handed.find(new FileId(id), visitor.person())));
    }
}
