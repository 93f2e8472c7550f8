package org.komshi.evaluation.rounds;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.komshi.calls.CallView;
import org.komshi.calls.Round;
import org.komshi.calls.spi.CallTabs;
import org.komshi.identity.Role;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Component;

/** The parts of the evaluation among the pages of a call, once its round has closed. */
@Component
class EvaluationTabs implements CallTabs {
    private final OpenedRounds opened;
    private final InstantSource clock;

    EvaluationTabs(OpenedRounds opened, InstantSource clock) {
        this.opened = opened;
        this.clock = clock;
    }

    @Override
    public List<Tab> tabs(CallView call, Visitor visitor) {
        boolean reads = visitor.is(Role.OFFICER) || visitor.is(Role.MANAGER) || visitor.is(Role.AUDITOR);
        if (call.past() || call.publishedAt().isEmpty() || !reads && !visitor.is(Role.COMMITTEE)) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Tab> tabs = new ArrayList<>();
        String address = "/desk/calls/" + call.id().value();
        if (reads) {
            tabs.add(new Tab("evaluation.assessors", address + "/assessors", 0, 130));
        }
        call.rounds().stream()
                .filter(round -> round.isClosed(now))
                .forEach(round -> tabs.addAll(of(round, address + "/rounds/" + round.number() + "/", reads)));
        return tabs;
    }

    private List<Tab> of(Round round, String address, boolean reads) {
        List<Tab> tabs = new ArrayList<>();
        if (reads) {
            tabs.add(new Tab("evaluation.opening", address + "opening", round.number(), 110));
        }
        if (opened.isOpened(round.id())) {
            if (reads) {
                tabs.add(new Tab("evaluation.checks", address + "checks", round.number(), 120));
                tabs.add(new Tab("evaluation.assignment", address + "assignment", round.number(), 140));
            }
            tabs.add(new Tab("evaluation.ranking", address + "ranking", round.number(), 150));
        }
        return tabs;
    }
}
