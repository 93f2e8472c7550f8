package org.komshi.web;

import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Breaks on purpose, in tests only: under an open address, when asked to. */
@Controller
class BrokenController {
    @GetMapping(path = "/{lang}/sign-in", params = "test=broken")
    String broken() {
        throw new IllegalStateException("teapot");
    }

    @PostMapping(path = "/{lang}/sign-in", params = "test=database-away")
    String databaseAway() {
        throw new CannotGetJdbcConnectionException("away", new SQLTransientConnectionException("timeout"));
    }

    @GetMapping(path = "/{lang}/sign-in", params = "test=number")
    String number(@RequestParam int number) {
        return "redirect:/?" + number;
    }
}
