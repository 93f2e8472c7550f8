package org.komshi.backups;

import java.util.Map;
import org.komshi.identity.Visitor;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How it stands with the backups, and making one at once. */
@Controller
class BackupsController {
    private final Asking asking;
    private final State state;
    private final Settings settings;

    BackupsController(Asking asking, State state, Settings settings) {
        this.asking = asking;
        this.state = state;
        this.settings = settings;
    }

    @GetMapping("/desk/backups")
    ModelAndView page() {
        Settings.Backup wanted = settings.backup();
        return new ModelAndView(
                "backups/backups",
                Map.of(
                        "view",
                        state.view(BackupFolder.of(settings), wanted.daily(), wanted.weekly(), wanted.monthly())));
    }

    @PostMapping("/desk/backups")
    String make(Visitor visitor) {
        asking.ask(visitor.person());
        return "redirect:/desk/backups";
    }
}
