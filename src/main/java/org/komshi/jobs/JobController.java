package org.komshi.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.problems.NotFound;
import org.komshi.web.Pages;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class JobController {
    private final Jobs jobs;
    private final Pages pages;

    JobController(Jobs jobs, Pages pages) {
        this.jobs = jobs;
        this.pages = pages;
    }

    @GetMapping("/desk/jobs/{id}")
    ModelAndView progress(@PathVariable UUID id, HttpServletRequest request) {
        return new ModelAndView("jobs/job", Map.of("job", jobs.find(new JobId(id), visiting(request))));
    }

    @PostMapping("/desk/jobs/{id}/another-try")
    String tryAgain(@PathVariable UUID id, HttpServletRequest request) {
        jobs.tryAgain(new JobId(id), visiting(request));
        return "redirect:/desk/jobs/" + id;
    }

    private Visiting visiting(HttpServletRequest request) {
        return Optional.ofNullable(pages.of(request).visiting()).orElseThrow(NotFound::new);
    }
}
