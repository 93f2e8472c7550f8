package org.komshi.dossiers.archives;

import java.util.Map;
import java.util.UUID;
import org.komshi.audit.Ref;
import org.komshi.files.Sending;
import org.komshi.identity.Visitor;
import org.komshi.jobs.JobId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking a dossier along: what is in it, asking for it, downloading it. */
@Controller
class ArchiveController {
    private final Archives archives;

    ArchiveController(Archives archives) {
        this.archives = archives;
    }

    @GetMapping("/desk/dossiers/{kind}/{id}/archive")
    ModelAndView page(@PathVariable String kind, @PathVariable UUID id, Visitor visitor) {
        return new ModelAndView("dossiers/archive", Map.of("view", archives.page(new Ref(kind, id), visitor.person())));
    }

    @PostMapping("/desk/dossiers/{kind}/{id}/archive")
    String ask(@PathVariable String kind, @PathVariable UUID id, Visitor visitor) {
        Ref thing = new Ref(kind, id);
        JobId job;
        try {
            job = archives.ask(thing, visitor);
        } catch (Archives.AskedAlready twice) {
            job = archives.underway(thing, visitor.person());
        }
        return "redirect:/desk/jobs/" + job.value();
    }

    @GetMapping("/desk/archives/{id}.zip")
    ResponseEntity<InputStreamResource> download(@PathVariable UUID id, Visitor visitor) {
        Archives.Opened opened = archives.open(id, visitor.person());
        return Sending.of(opened.file(), opened.bytes());
    }
}
