package org.komshi.identity.address;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import org.komshi.identity.People;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a person asks to move to another mail address. */
@Controller
class AddressController {
    private final AddressChanges changes;
    private final People people;

    AddressController(AddressChanges changes, People people) {
        this.changes = changes;
        this.people = people;
    }

    @GetMapping("/my/account/address")
    ModelAndView read(Visitor visitor) {
        return page(visitor, "", List.of());
    }

    @PostMapping("/my/account/address")
    ModelAndView ask(@RequestParam(defaultValue = "") String email, Visitor visitor) {
        return changes.ask(visitor.person(), email)
                .map(problem -> {
                    ModelAndView page = page(visitor, email, List.of(problem));
                    page.setStatus(
                            problem instanceof CannotChangeAddress.TooOften
                                    ? TOO_MANY_REQUESTS
                                    : UNPROCESSABLE_CONTENT);
                    return page;
                })
                .orElseGet(() -> new ModelAndView("redirect:/my/account/address"));
    }

    @PostMapping("/my/account/address/withdrawal")
    String withdraw(Visitor visitor) {
        changes.withdraw(visitor.person());
        return "redirect:/my/account/address";
    }

    private ModelAndView page(Visitor visitor, String email, List<CannotChangeAddress> problems) {
        return new ModelAndView(
                "identity/address",
                Map.of(
                        "current",
                        people.person(visitor.person()).email(),
                        "waiting",
                        changes.waiting(visitor.person()),
                        "email",
                        email,
                        "problems",
                        problems));
    }
}
