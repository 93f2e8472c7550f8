package org.komshi.awards.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.komshi.calls.CountryNames;
import org.komshi.problems.NotFound;
import org.komshi.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of grants: the list, one grant, the list as a file. */
@Controller
public class GrantsController {
    private final GrantRows rows;
    private final CountryNames countries;
    private final GrantFiles files;

    GrantsController(GrantRows rows, CountryNames countries, GrantFiles files) {
        this.rows = rows;
        this.countries = countries;
        this.files = files;
    }

    @GetMapping("/{lang}/grants")
    ModelAndView list(@RequestParam Map<String, String> asked, @ModelAttribute("page") Page page) {
        GrantFilter filter = GrantFilter.of(asked);
        String after = asked.get("after");
        List<GrantLine> found = rows.page(filter, GrantFilter.After.of(after));
        var list = new GrantList(
                found.stream().limit(GrantRows.PAGE).toList(),
                found.size() > GrantRows.PAGE,
                after != null,
                rows.sums(filter),
                countries.in(page.language()));
        return new ModelAndView("awards/grants", Map.of("list", list, "filter", filter, "choices", rows.choices()));
    }

    @GetMapping("/{lang}/grants/{slug}")
    ModelAndView grant(@PathVariable String slug, @ModelAttribute("page") Page page) {
        Grant grant = rows.find(slug).orElseThrow(NotFound::new);
        return new ModelAndView("awards/grant", Map.of("grant", grant, "countries", countries.in(page.language())));
    }

    @GetMapping("/{lang}/grants.csv")
    void csv(@RequestParam Map<String, String> asked, @ModelAttribute("page") Page page, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"grants.csv\"");
        files.csv(GrantFilter.of(asked), page.phrases(), response.getOutputStream());
    }

    @GetMapping("/{lang}/grants.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked, @ModelAttribute("page") Page page) {
        return files.sheet(GrantFilter.of(asked), page.phrases()).download("grants");
    }

    /** What one can filter by. */
    public record Choices(List<GrantRows.CallChoice> calls, List<Integer> years) {}
}
