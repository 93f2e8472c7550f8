package org.komshi.calls.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.komshi.identity.Visitor;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.HubProfile;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The home of the desk: what waits for this person, from all rooms, by date. */
@Controller
class DeskController {
    private final List<DeskTasks> rooms;
    private final InstantSource clock;
    private final HubProfile profile;

    DeskController(List<DeskTasks> rooms, InstantSource clock, HubProfile profile) {
        this.rooms = rooms;
        this.clock = clock;
        this.profile = profile;
    }

    @GetMapping("/desk")
    ModelAndView home(Visitor visitor) {
        Instant now = clock.instant();
        var asking = new Visiting(
                visitor.person().value(),
                visitor.name(),
                visitor.reads(),
                visitor.roles().stream()
                        .map(role -> role.word())
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()));
        List<DeskTasks.Task> tasks =
                rooms.stream().flatMap(room -> room.waitingFor(asking).stream()).toList();
        return new ModelAndView(
                "calls/desk",
                Map.of(
                        "groups", Waiting.grouped(tasks, now, profile.now().zone()),
                        "now", now,
                        "officer", visitor.is(org.komshi.identity.Role.OFFICER)));
    }
}
