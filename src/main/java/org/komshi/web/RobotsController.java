package org.komshi.web;

import org.komshi.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What search engines may read: the public pages of a hub in use, nothing of a demonstration. */
@Controller
class RobotsController {
    private final boolean demonstration;

    RobotsController(Settings settings) {
        this.demonstration = settings.demonstration();
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain")
    @ResponseBody
    String robots() {
        return demonstration
                ? "User-agent: *\nDisallow: /\n"
                : "User-agent: *\nDisallow: /my\nDisallow: /desk\nDisallow: /assess\n";
    }
}
