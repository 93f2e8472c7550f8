package org.komshi.applications.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.sheets.Spreadsheet;
import org.komshi.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The applications of a call at the desk, to look at and to take along as a sheet. */
@Controller
class ReceivedController {
    private final ReceivedLists lists;
    private final CallNavigations navigations;

    ReceivedController(ReceivedLists lists, CallNavigations navigations) {
        this.lists = lists;
        this.navigations = navigations;
    }

    @GetMapping("/desk/calls/{id}/applications")
    ModelAndView list(
            @PathVariable UUID id,
            @RequestParam Map<String, String> query,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        ReceivedList list = lists.of(new CallId(id), visitor.person(), asked(query), page.phrases());
        return new ModelAndView(
                "applications/received", Map.of("list", list, "navigation", navigations.of(new CallId(id), visitor)));
    }

    /** @throws NotFound while the round is sealed: there is no sheet yet */
    @GetMapping("/desk/calls/{id}/applications.xlsx")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam Map<String, String> query,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        ReceivedList list = lists.of(new CallId(id), visitor.person(), asked(query), page.phrases());
        if (!list.open()) {
            throw new NotFound();
        }
        Spreadsheet sheet = new Spreadsheet(page.say("applications.desk.title")).heading(heading(list, page));
        list.lines().forEach(line -> sheet.line(cells(line, list, page)));
        return sheet.widths(20, 40, 20, 30, 50, 14, 8, 24, 20).download("applications");
    }

    private static List<String> heading(ReceivedList list, Page page) {
        List<String> heading = new ArrayList<>(List.of(
                page.say("applications.desk.reference"),
                page.say("applications.desk.applicant"),
                page.say("applications.desk.country"),
                page.say("applications.desk.place"),
                page.say("applications.desk.project"),
                page.say("applications.desk.requested"),
                page.say("applications.desk.currency"),
                page.say("applications.desk.at"),
                page.say("applications.desk.state")));
        if (!list.lots().isEmpty()) {
            heading.add(page.say("calls.lot"));
        }
        return heading;
    }

    private static List<Object> cells(ReceivedLine line, ReceivedList list, Page page) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.reference());
        cells.add(line.applicant());
        cells.add(line.country());
        cells.add(line.place());
        cells.add(line.title());
        cells.add(line.sum().<Object>map(sum -> sum.amount()).orElse(""));
        cells.add(line.sum().map(sum -> sum.currency().getCurrencyCode()).orElse(""));
        cells.add(page.phrases().exactTime(line.submittedAt(), list.zone()));
        cells.add(page.say(line.state()));
        if (!list.lots().isEmpty()) {
            cells.add(line.lot());
        }
        return cells;
    }

    private static Asked asked(Map<String, String> query) {
        String stage = query.getOrDefault("stage", "");
        String lot = query.getOrDefault("lot", "");
        return new Asked(
                query.getOrDefault("round", "1").equals("2") ? 2 : 1,
                query.getOrDefault("find", ""),
                stage.equals("submitted") || stage.equals("withdrawn") ? stage : "",
                lot.matches("[A-Z]") ? lot : "",
                Asked.Order.of(query.getOrDefault("sort", "")).word());
    }
}
