package org.komshi.calls.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komshi.calls.CountryNames;
import org.komshi.calls.Search;
import org.komshi.web.Page;
import org.komshi.web.components.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of calls. */
@Controller
class AnnouncementsController {
    private static final Set<String> STAGES = Set.of("open", "announced", "closed", "decided");

    private final AnnouncedCalls calls;
    private final CountryNames countries;
    private final InstantSource clock;

    AnnouncementsController(AnnouncedCalls calls, CountryNames countries, InstantSource clock) {
        this.calls = calls;
        this.countries = countries;
        this.clock = clock;
    }

    @GetMapping("/{lang}/calls")
    ModelAndView list(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "1") String number,
            @RequestParam Map<String, String> asked,
            @ModelAttribute("page") Page page) {
        CountryNames.Names names = countries.in(page.language());
        String wanted = STAGES.contains(stage) ? stage : "";
        Search search = Search.of(
                asked.getOrDefault("country", ""),
                asked.getOrDefault("kind", ""),
                asked.getOrDefault("find", ""),
                Set.copyOf(names.codes()));
        int at = number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) : 1;
        Instant now = clock.instant();
        List<AnnouncedCalls.Row> rows = calls.find(wanted, search, at, now);
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        String address = page.link("/calls") + "?stage=" + wanted + "&" + search.query() + "&number=";
        return new ModelAndView(
                "calls/announcements",
                Map.of(
                        "cards",
                        rows.stream()
                                .map(row -> CallCard.of(row, names, page.phrases(), now))
                                .toList(),
                        "filter",
                        new ListFilter(wanted, search, names),
                        "paging",
                        new Paging(at, AnnouncedCalls.PAGE, total, address)));
    }
}
