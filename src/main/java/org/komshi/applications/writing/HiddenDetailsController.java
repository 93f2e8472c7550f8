package org.komshi.applications.writing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.files.Detail;
import org.komshi.files.FileId;
import org.komshi.files.HiddenDetails;
import org.komshi.files.StoredFile;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a file of a draft tells besides what one sees, and taking it out. */
@Controller
class HiddenDetailsController {
    private final DraftFiles drafts;
    private final HiddenDetails details;

    HiddenDetailsController(DraftFiles drafts, HiddenDetails details) {
        this.drafts = drafts;
        this.details = details;
    }

    @GetMapping("/my/proposals/{id}/files/{file}/hidden")
    ModelAndView look(@PathVariable UUID id, @PathVariable UUID file, Visitor visitor) {
        DraftFiles.Place place = drafts.find(new ProposalId(id), new FileId(file), visitor.person());
        Optional<Set<Detail>> found = details.in(place.file());
        return new ModelAndView(
                "applications/hidden",
                Map.of("place", place, "readable", found.isPresent(), "found", found.orElse(Set.of())));
    }

    /** Puts a copy without them in its place. When somebody took the file out meanwhile, there is nothing to do. */
    @PostMapping("/my/proposals/{id}/files/{file}/hidden")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID file, Visitor visitor) {
        DraftFiles.Place place = drafts.find(new ProposalId(id), new FileId(file), visitor.person());
        StoredFile clean = details.without(place.file()).orElseThrow(NotFound::new);
        drafts.replace(place, clean, visitor.person());
        return new ModelAndView("redirect:" + place.address());
    }
}
