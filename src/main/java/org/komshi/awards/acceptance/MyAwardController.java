package org.komshi.awards.acceptance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.awards.AwardId;
import org.komshi.awards.KnownAward;
import org.komshi.awards.KnownAwards;
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

/** An award, for those who act for its organisation: its state, and how much of it is public. */
@Controller
@RequestMapping("/my/awards/{id}")
class MyAwardController {
    private final KnownAwards awards;
    private final Protection protection;
    private final MyAwardPages pages;

    MyAwardController(KnownAwards awards, Protection protection, MyAwardPages pages) {
        this.awards = awards;
        this.protection = protection;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView award(@PathVariable UUID id, Visitor visitor) {
        return pages.page("awards/myAward", awards.own(new AwardId(id), visitor.person()), Map.of(), List.of());
    }

    @PostMapping("/protection")
    ModelAndView protect(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        KnownAward award = awards.own(new AwardId(id), visitor.person());
        var read = new PublicationTyped(fields, "").read(protection.today(award), _ -> false);
        List<CannotPublish> problems = read.publication()
                .map(wanted -> protection.raise(award.award(), wanted, visitor.person()))
                .orElse(read.problems());
        return problems.isEmpty()
                ? new ModelAndView("redirect:/my/awards/" + id)
                : pages.page("awards/myAward", award, fields, problems);
    }
}
