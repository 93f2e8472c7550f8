package org.komshi.applications.writing;

import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file whose SHA-256 stands on the acknowledgement, byte for byte as it was stored. */
@Controller
class CanonicalFileController {
    private final Acknowledgements acknowledgements;

    CanonicalFileController(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @GetMapping("/my/proposals/{id}/canonical.json")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Visitor visitor) {
        byte[] bytes =
                acknowledgements.file(new ProposalId(id), visitor.person()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"submission.json\"")
                .body(bytes);
    }
}
