package org.komshi.identity.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.komshi.web.components.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of people. */
@Controller
class PeopleController {
    private final PeopleList people;

    PeopleController(PeopleList people) {
        this.people = people;
    }

    @GetMapping("/desk/people")
    ModelAndView list(@RequestParam(defaultValue = "") String wanted, @RequestParam(defaultValue = "1") int page) {
        String sought = wanted.strip();
        int number = Math.clamp(page, 1, 100_000);
        String address = "/desk/people?wanted=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&page=";
        return new ModelAndView(
                "identity/people",
                Map.of(
                        "wanted",
                        sought,
                        "people",
                        people.found(sought, number),
                        "paging",
                        new Paging(number, PeopleList.PAGE, (int) people.count(sought), address)));
    }
}
