package org.komshi.dossiers.openings;

import java.util.List;
import java.util.Map;
import org.komshi.identity.Visitor;
import org.komshi.sheets.Spreadsheet;
import org.komshi.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of what was opened. */
@Controller
class OpeningsController {
    private final OpeningLogs logs;

    OpeningsController(OpeningLogs logs) {
        this.logs = logs;
    }

    @GetMapping("/desk/openings")
    ModelAndView page(
            @ModelAttribute OpeningFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        return new ModelAndView(
                "dossiers/openings", Map.of("log", logs.read(filter, Math.max(number, 1), visitor, page)));
    }

    @GetMapping("/desk/openings.xlsx")
    ResponseEntity<byte[]> sheet(
            @ModelAttribute OpeningFilter filter, Visitor visitor, @ModelAttribute("page") Page page) {
        Spreadsheet sheet = new Spreadsheet(page.say("dossiers.openings"))
                .heading(List.of(
                        page.say("dossiers.openings.hour"),
                        page.say("dossiers.openings.person"),
                        page.say("dossiers.openings.what"),
                        page.say("calls.code"),
                        page.say("evaluation.reference"),
                        page.say("evaluation.applicant")));
        logs.lines(filter, visitor, page)
                .forEach(line -> sheet.line(List.of(
                        page.phrases().shortDateTime(line.hour(), page.zone()),
                        line.person(),
                        page.say("dossiers.opened." + line.what()),
                        line.code(),
                        line.reference() == null ? "" : line.reference(),
                        line.applicant() == null ? "" : page.text(line.applicant()))));
        return sheet.widths(20, 30, 30, 18, 20, 40).download("opened");
    }
}
