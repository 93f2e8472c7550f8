package org.komshi.evaluation.assessments;

import java.time.InstantSource;
import java.util.List;
import org.komshi.evaluation.assessors.Declarations;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AssessHomeController {
    private final Assessments assessments;
    private final Declarations declarations;
    private final InstantSource clock;

    AssessHomeController(Assessments assessments, Declarations declarations, InstantSource clock) {
        this.assessments = assessments;
        this.declarations = declarations;
        this.clock = clock;
    }

    @GetMapping("/assess")
    ModelAndView home(@RequestParam(defaultValue = "") String said, Visitor visitor) {
        List<Assessment> all = assessments.of(visitor.person());
        return DeskPages.page("evaluation/assess", List.of())
                .addObject("sheets", declarations.waiting(visitor.person()))
                .addObject("works", Work.of(all))
                .addObject("now", clock.instant())
                .addObject("said", said);
    }
}
