package org.komshi.awards.desk;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.awards.AwardId;
import org.komshi.awards.KnownAward;
import org.komshi.awards.KnownAwards;
import org.komshi.awards.Publication;
import org.komshi.awards.publication.CannotPublish;
import org.komshi.awards.publication.Protection;
import org.komshi.awards.publication.PublicationTyped;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One award at the desk: its state, its texts, what is public of it. */
@Controller
@RequestMapping("/desk/awards/{id}")
class AwardController {
    private final KnownAwards awards;
    private final AwardTexts texts;
    private final Protection protection;

    AwardController(KnownAwards awards, AwardTexts texts, Protection protection) {
        this.awards = awards;
        this.texts = texts;
        this.protection = protection;
    }

    @GetMapping
    ModelAndView award(@PathVariable UUID id, Visitor visitor) {
        return page(awards.atDesk(new AwardId(id), visitor.person()), Map.of(), List.of());
    }

    @PostMapping("/texts")
    ModelAndView describe(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        AwardId award = new AwardId(id);
        List<CannotPublish> problems =
                texts.describe(award, new AwardTexts.Typed(fields), seen(fields), visitor.person());
        return problems.isEmpty()
                ? new ModelAndView("redirect:/desk/awards/" + id)
                : page(awards.atDesk(award, visitor.person()), fields, problems);
    }

    /** What shows more than before is asked once more: it is copied for ever. */
    @PostMapping("/publication")
    ModelAndView publish(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        KnownAward award = awards.atDesk(new AwardId(id), visitor.person());
        var read = new PublicationTyped(fields, "").read(protection.today(award), _ -> true);
        if (!read.problems().isEmpty()) {
            return page(award, fields, read.problems());
        }
        Publication wanted = read.publication().orElseThrow();
        if (award.publication().isLoweredBy(wanted) && !fields.containsKey("confirmed")) {
            return new ModelAndView("awards/showingMore", Map.of("award", award, "wanted", wanted));
        }
        List<CannotPublish> problems = protection.change(award.award(), wanted, seen(fields), visitor.person());
        return problems.isEmpty()
                ? new ModelAndView("redirect:/desk/awards/" + id)
                : page(awards.atDesk(award.award(), visitor.person()), fields, problems);
    }

    private static int seen(Map<String, String> fields) {
        String version = fields.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static ModelAndView page(KnownAward award, Map<String, String> typed, List<CannotPublish> problems) {
        ModelAndView page = new ModelAndView(
                "awards/award", Map.of("award", award, "form", new AwardForm(award, typed), "problems", problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
