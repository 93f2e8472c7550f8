package org.komshi.identity.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.komshi.sheets.Spreadsheet;
import org.komshi.web.Page;
import org.komshi.web.Pages;
import org.komshi.web.components.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of roles, and the same as a sheet. */
@Controller
class RolesController {
    private final RoleRegister register;
    private final FourEyes fourEyes;
    private final Staff staff;
    private final Pages pages;

    RolesController(RoleRegister register, FourEyes fourEyes, Staff staff, Pages pages) {
        this.register = register;
        this.fourEyes = fourEyes;
        this.staff = staff;
        this.pages = pages;
    }

    @GetMapping("/desk/roles")
    ModelAndView list(
            @ModelAttribute RoleFilter filter, @RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
        int number = Math.clamp(page, 1, 10_000);
        String address = "/desk/roles" + filter.query() + "&page=";
        return new ModelAndView(
                "identity/roleRegister",
                Map.of(
                        "filter",
                        filter,
                        "lines",
                        register.page(filter, number),
                        "names",
                        staff.names(pages.of(request).phrases()),
                        "waiting",
                        fourEyes.waiting(),
                        "paging",
                        new Paging(number, RoleRegister.PAGE, register.count(filter), address)));
    }

    @GetMapping("/desk/roles.xlsx")
    ResponseEntity<byte[]> sheet(@ModelAttribute RoleFilter filter, HttpServletRequest request) {
        Page page = pages.of(request);
        ScopeNames names = staff.names(page.phrases());
        Spreadsheet sheet = new Spreadsheet(page.say("identity.role-register"))
                .heading(List.of(
                        page.say("identity.name"),
                        page.say("identity.email"),
                        page.say("identity.role"),
                        page.say("identity.scope"),
                        page.say("identity.from"),
                        page.say("identity.until"),
                        page.say("identity.role-register.giver")))
                .widths(30, 34, 20, 40, 16, 16, 30);
        register.all(filter)
                .forEach(line -> sheet.line(List.of(
                        line.name(),
                        line.email(),
                        page.say("identity.role." + line.role()),
                        names.of(line.scope()),
                        page.date(line.from()),
                        lastDay(line.until(), page),
                        line.giver())));
        return sheet.download("roles");
    }

    private static String lastDay(@Nullable Instant until, Page page) {
        return until == null ? page.say("identity.until.none") : page.date(until.minusSeconds(1));
    }
}
