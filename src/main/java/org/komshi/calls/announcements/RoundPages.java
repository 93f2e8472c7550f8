package org.komshi.calls.announcements;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.komshi.calls.CallRules;
import org.komshi.calls.Round;
import org.komshi.forms.FormPages;
import org.komshi.forms.Forms;
import org.komshi.forms.Limits;
import org.komshi.problems.NotFound;
import org.komshi.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws what a round asks, how it is scored and what is checked. */
@Component
public class RoundPages {
    private final Forms forms;

    RoundPages(Forms forms) {
        this.forms = forms;
    }

    /** @throws NotFound when the round has no form yet */
    public ModelAndView draw(Announcement announcement, Round round, Page page) {
        var form = forms.form(round.form().orElseThrow(NotFound::new));
        return new ModelAndView(
                "calls/round",
                Map.of(
                        "announcement",
                        announcement,
                        "round",
                        round,
                        "form",
                        FormPages.empty(form, limits(announcement.call().rules().sums()), page.phrases()),
                        "grids",
                        round.grid().map(id -> List.of(forms.grid(id))).orElse(List.of()),
                        "checklists",
                        round.checklist()
                                .map(id -> List.of(forms.checklist(id)))
                                .orElse(List.of())));
    }

    private static Limits limits(CallRules.Sums sums) {
        return new Limits(
                sums.grantMin(),
                sums.grantMax(),
                sums.monthsMax().map(OptionalInt::of).orElse(OptionalInt.empty()));
    }
}
