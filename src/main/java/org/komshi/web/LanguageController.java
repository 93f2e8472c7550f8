package org.komshi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.komshi.language.Languages;
import org.komshi.problems.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Another language for pages whose address names none: remembered until the browser is closed. */
@Controller
class LanguageController {
    /** One of our own addresses; never another host. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    @GetMapping("/{lang}/language")
    String choose(
            @PathVariable String lang, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        if (Languages.find(lang).isEmpty()) {
            throw new NotFound();
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Pages.LANGUAGE_COOKIE, lang)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        String address = OURS.matcher(back).matches() ? back : "/";
        return "redirect:" + UriComponentsBuilder.fromPath(address).encode().toUriString();
    }
}
