package org.komshi.identity.account;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.Visitor;
import org.komshi.identity.sessions.Arrival;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.OneLine;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own account. */
@Controller
class AccountController {
    private final Accounts accounts;
    private final People people;

    AccountController(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    @GetMapping("/my/account")
    ModelAndView read(@RequestParam(defaultValue = "false") String saved, Visitor visitor, HttpServletRequest request) {
        AccountView view = accounts.view(visitor.name(), visitor.language().code(), visitor, request);
        return page(view, saved.equals("true"), List.of());
    }

    @PostMapping("/my/account")
    ModelAndView change(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language spoken = Languages.find(language).orElse(visitor.language());
        if (!OneLine.isReadable(name.strip(), Person.LONGEST_NAME)) {
            ModelAndView page =
                    page(accounts.view(name, spoken.code(), visitor, request), false, List.of(new NoName()));
            page.setStatus(UNPROCESSABLE_CONTENT);
            return page;
        }
        people.change(visitor.person(), name, spoken);
        Arrival.forgetLanguage(response);
        return new ModelAndView("redirect:/my/account?saved=true");
    }

    private static ModelAndView page(AccountView view, boolean saved, List<Problem> problems) {
        return new ModelAndView("identity/account", Map.of("view", view, "saved", saved, "problems", problems));
    }
}
