package org.komshi.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.komshi.calls.spi.CallTabs;
import org.komshi.calls.spi.CallTabs.Tab;
import org.komshi.identity.Role;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;

/** Asks all rooms which pages a call has for a person. */
@Component
public class CallNavigations {
    private final Calls calls;
    private final List<CallTabs> rooms;

    CallNavigations(Calls calls, List<CallTabs> rooms) {
        this.calls = calls;
        this.rooms = rooms;
    }

    /** @throws NotFound when there is no such call, or this person does not work on it */
    public CallNavigation of(CallId call, Visitor visitor) {
        return of(calls.atDesk(call, visitor.person()), visitor);
    }

    /** For a call that was read already. */
    public CallNavigation of(CallView call, Visitor visitor) {
        List<Tab> all = new ArrayList<>(own(call, visitor));
        rooms.forEach(room -> all.addAll(room.tabs(call, visitor)));
        all.sort(Comparator.comparingInt(Tab::order));
        return new CallNavigation(
                call.id(),
                call.title(),
                call.code(),
                call.stage().stage(),
                of(all, 0),
                call.rounds().stream()
                        .map(round ->
                                new CallNavigation.RoundTabs(round.number(), round.kind(), of(all, round.number())))
                        .filter(round -> !round.tabs().isEmpty())
                        .toList());
    }

    private static List<Tab> of(List<Tab> all, int round) {
        return all.stream().filter(tab -> tab.round() == round).toList();
    }

    /** A past call has no parts: nothing of it but its page is known. */
    private static List<Tab> own(CallView call, Visitor visitor) {
        String address = "/desk/calls/" + call.id().value();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("calls.tab.overview", address, 0, 0));
        if (!call.past()) {
            tabs.add(new Tab("calls.tab.texts", address + "/texts", 0, 10));
            tabs.add(new Tab("calls.tab.rules", address + "/rules", 0, 20));
            tabs.add(new Tab("calls.tab.rounds", address + "/rounds", 0, 30));
            tabs.add(new Tab(
                    "calls.tab.preview", address + "/preview/" + visitor.reads().code(), 0, 40));
        }
        if (call.stage().isDraft() && visitor.is(Role.OFFICER)) {
            tabs.add(new Tab("calls.tab.publication", address + "/publication", 0, 50));
        }
        if (call.publishedAt().isPresent() && !call.past()) {
            tabs.add(new Tab("calls.tab.corrigenda", address + "/corrigenda", 0, 60));
        }
        if (!call.past() && Stream.of(Role.OFFICER, Role.MANAGER, Role.AUDITOR).anyMatch(visitor::is)) {
            tabs.add(new Tab("calls.tab.questions", address + "/questions", 0, 70));
        }
        if (Stream.of(Role.OFFICER, Role.MANAGER, Role.AUDITOR).anyMatch(visitor::is)) {
            tabs.add(new Tab(
                    "calls.tab.dossier", "/desk/dossiers/call/" + call.id().value(), 0, 300));
        }
        return tabs;
    }
}
