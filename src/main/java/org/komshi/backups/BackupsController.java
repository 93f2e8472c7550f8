package org.komshi.backups;

import java.util.Map;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
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
    private final Roles roles;

    BackupsController(Asking asking, State state, Settings settings, Roles roles) {
        this.roles = roles;
        this.asking = asking;
        this.state = state;
        this.settings = settings;
    }

    @GetMapping("/desk/backups")
    ModelAndView page(Visitor visitor) {
        if (!visitor.is(Role.ADMINISTRATOR) && !roles.holdsForTheHub(visitor.person(), Role.AUDITOR)) {
            throw new NotFound();
        }
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
