package org.komshi.mail;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.problems.Problem;
import org.komshi.settings.Settings;
import org.komshi.web.Page;
import org.komshi.web.Pages;
import org.komshi.web.components.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How mail is set up, a test message, and where the hub's mails stand. */
@Controller
class MailController {
    private final MailLines lines;
    private final TestMessages tests;
    private final Mail mail;
    private final Pages pages;
    private final MailSetUp setUp;

    MailController(MailLines lines, TestMessages tests, Mail mail, Pages pages, Settings settings) {
        this.lines = lines;
        this.tests = tests;
        this.mail = mail;
        this.pages = pages;
        this.setUp = new MailSetUp(settings.mail(), settings.demonstration());
    }

    @GetMapping("/desk/administration/mail")
    ModelAndView list(@RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "1") int page) {
        return page(stage, Math.clamp(page, 1, 100_000), "", List.of());
    }

    @PostMapping("/desk/administration/mail/test")
    ModelAndView test(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        Page page = pages.of(request);
        return tests.send(to, page.language())
                .map(id -> new ModelAndView("redirect:/desk/administration/mail/" + id))
                .orElseGet(() -> {
                    ModelAndView refused = page("", 1, to, List.of(new NoRecipient()));
                    refused.setStatus(UNPROCESSABLE_CONTENT);
                    return refused;
                });
    }

    @GetMapping("/desk/administration/mail/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return new ModelAndView("mail/delivery", Map.of("mail", lines.find(id), "setUp", setUp));
    }

    @PostMapping("/desk/administration/mail/{id}/another-try")
    String tryAgain(@PathVariable UUID id) {
        lines.find(id);
        mail.tryAgain(id);
        return "redirect:/desk/administration/mail/" + id;
    }

    private ModelAndView page(String stage, int page, String to, List<Problem> problems) {
        String wanted = MailLines.STAGES.contains(stage) ? stage : "";
        String next = "/desk/administration/mail?stage=" + wanted + "&page=";
        return new ModelAndView(
                "mail/deliveries",
                Map.of(
                        "setUp", setUp,
                        "stage", wanted,
                        "mails", lines.list(wanted, page),
                        "paging", new Paging(page, MailLines.PAGE, lines.count(wanted), next),
                        "to", to,
                        "problems", problems));
    }

    private record NoRecipient() implements Problem {
        @Override
        public String code() {
            return "mail.no-recipient";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("to");
        }
    }
}
