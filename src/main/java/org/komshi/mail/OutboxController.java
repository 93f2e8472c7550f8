package org.komshi.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.komshi.web.components.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Exists in a demonstration only: {@code access.rules}. */
@Controller
class OutboxController {
    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/demo/outbox")
    ModelAndView list(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "1") int page) {
        String next = "/demo/outbox?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&page=";
        int shown = Math.max(page, 1);
        return new ModelAndView(
                "mail/outbox",
                Map.of(
                        "to",
                        to,
                        "mails",
                        outbox.list(to, shown),
                        "paging",
                        new Paging(shown, Outbox.PAGE, outbox.count(to), next)));
    }

    @GetMapping("/demo/outbox/{id}")
    ModelAndView mail(@PathVariable UUID id) {
        return new ModelAndView("mail/mail", Map.of("mail", outbox.find(id)));
    }
}
