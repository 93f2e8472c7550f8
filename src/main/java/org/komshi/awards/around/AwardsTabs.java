package org.komshi.awards.around;

import java.util.ArrayList;
import java.util.List;
import org.komshi.awards.decisions.Decision;
import org.komshi.awards.decisions.Decisions;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Round;
import org.komshi.calls.spi.CallTabs;
import org.komshi.identity.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decision and letters of each opened round, and the complaints of a call once letters are out. */
@Component
class AwardsTabs implements CallTabs {
    private final Decisions decisions;
    private final Calls calls;
    private final JdbcClient jdbc;

    AwardsTabs(Decisions decisions, Calls calls, JdbcClient jdbc) {
        this.decisions = decisions;
        this.calls = calls;
        this.jdbc = jdbc;
    }

    @Override
    public List<Tab> tabs(CallView call, Visitor visitor) {
        if (call.past() || !calls.worksOn(call.id(), visitor.person(), "officer", "manager", "committee", "auditor")) {
            return List.of();
        }
        String address = "/desk/calls/" + call.id().value();
        List<Tab> tabs = new ArrayList<>();
        for (Round round : call.rounds()) {
            if (isOpened(round)) {
                String of = address + "/rounds/" + round.number();
                tabs.add(new Tab("awards.tab.decision", of + "/decision", round.number(), 200));
                if (decisions
                        .decision(round.id())
                        .filter(Decision.Decided.class::isInstance)
                        .isPresent()) {
                    tabs.add(new Tab("awards.tab.letters", of + "/letters", round.number(), 210));
                    if (round.number() == 2) {
                        tabs.add(new Tab("awards.tab.awards", address + "/awards", 0, 215));
                    }
                }
            }
        }
        if (hasLetters(call) && calls.worksOn(call.id(), visitor.person(), "officer", "manager", "auditor")) {
            tabs.add(new Tab("awards.tab.complaints", address + "/complaints", 0, 220));
        }
        return tabs;
    }

    private boolean isOpened(Round round) {
        return jdbc.sql("select exists (select from evaluation.opening where round = :round)")
                .param("round", round.id().value())
                .query(Boolean.class)
                .single();
    }

    private boolean hasLetters(CallView call) {
        return jdbc.sql("""
                        select exists (select from awards.letter
                                         join awards.decision on decision.id = letter.decision
                                         join calls.round on round.id = decision.round
                                        where round.call = :call)
                        """)
                .param("call", call.id().value())
                .query(Boolean.class)
                .single();
    }
}
