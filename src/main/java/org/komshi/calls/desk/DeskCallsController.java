package org.komshi.calls.desk;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komshi.calls.Programmes;
import org.komshi.calls.Stage;
import org.komshi.identity.Role;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calls of the desk, by stage and programme. */
@Controller
class DeskCallsController {
    private final DeskCalls calls;
    private final Programmes programmes;
    private final InstantSource clock;

    DeskCallsController(DeskCalls calls, Programmes programmes, InstantSource clock) {
        this.calls = calls;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping("/desk/calls")
    ModelAndView list(
            Visitor visitor,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String programme) {
        List<DeskCalls.Line> all = calls.of(visitor.person(), clock.instant());
        return new ModelAndView(
                "calls/deskCalls",
                Map.of(
                        "lines",
                        all.stream()
                                .filter(line -> stage.isEmpty() || line.stage().equals(stage))
                                .filter(line -> programme.isEmpty()
                                        || line.programme().toString().equals(programme))
                                .toList(),
                        "filter",
                        new DeskFilter(stage, programme, counts(all), programmes.all()),
                        "officer",
                        visitor.is(Role.OFFICER)));
    }

    private static Map<Stage, Long> counts(List<DeskCalls.Line> lines) {
        Map<Stage, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Stage.values())
                .forEach(stage -> counts.put(
                        stage,
                        lines.stream()
                                .filter(line -> line.stage().equals(stage.word()))
                                .count()));
        return counts;
    }
}
