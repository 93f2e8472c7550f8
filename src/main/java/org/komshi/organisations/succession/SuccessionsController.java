package org.komshi.organisations.succession;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.files.CannotTake;
import org.komshi.identity.Visitor;
import org.komshi.organisations.CountryChoices;
import org.komshi.problems.Problem;
import org.komshi.web.Pages;
import org.komshi.web.Upload;
import org.komshi.web.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking to represent an organisation nobody can be reached for any more. */
@Controller
class SuccessionsController {
    private final Successions successions;
    private final CountryChoices countries;
    private final Pages pages;

    SuccessionsController(Successions successions, CountryChoices countries, Pages pages) {
        this.successions = successions;
        this.countries = countries;
        this.pages = pages;
    }

    @GetMapping("/my/successions")
    ModelAndView list(Visitor visitor) {
        return new ModelAndView(
                "organisations/successions", Map.of("successions", successions.askedBy(visitor.person())));
    }

    @GetMapping("/my/successions/new")
    ModelAndView form(HttpServletRequest request) {
        return page(SuccessionForm.EMPTY, List.of(), request);
    }

    @PostMapping("/my/successions")
    ModelAndView ask(@ModelAttribute SuccessionForm form, Visitor visitor, HttpServletRequest request) {
        return switch (successions.ask(form, scan(request), visitor.person())) {
            case Successions.Asking.Asked(var id) -> new ModelAndView("redirect:/my/successions/" + id);
            case Successions.Asking.Refused(var problems) -> {
                ModelAndView page = page(form, problems, request);
                page.setStatus(status(problems));
                yield page;
            }
        };
    }

    private static Optional<Upload> scan(HttpServletRequest request) {
        return Uploads.of(request).stream()
                .filter(upload -> upload.field().equals(SuccessionScans.FIELD))
                .findFirst();
    }

    private static HttpStatus status(List<? extends Problem> problems) {
        return switch (problems.getFirst()) {
            case CannotTake.TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case CannotTake.NoRoom _ -> HttpStatus.INSUFFICIENT_STORAGE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private ModelAndView page(SuccessionForm form, List<? extends Problem> problems, HttpServletRequest request) {
        return new ModelAndView(
                "organisations/successionNew",
                Map.of("form", form, "countries", countries.in(pages.of(request).language()), "problems", problems));
    }
}
