package org.komshi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.komshi.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses the language of pages that do not have it in their address. */
@Controller
class LanguageController {
    private final boolean secure;

    LanguageController(Settings settings) {
        this.secure = "https".equals(settings.url().getScheme());
    }

    @GetMapping("/{lang}/language")
    String choose(
            @PathVariable String lang, @RequestParam(defaultValue = "") String back, HttpServletResponse response) {
        String own = OwnAddress.of(back);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Pages.LANGUAGE_COOKIE, lang)
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
        return "redirect:" + (own.isEmpty() ? "/" : own);
    }
}
