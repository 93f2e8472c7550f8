package org.komshi.journeys;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komshi.Cast;
import org.komshi.applications.Applying;
import org.komshi.applications.Applying.Drafted;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Verdict;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.springframework.stereotype.Component;

/** A small call that went the whole road, for those who read what came of it. */
@Component
public class DecidedCall {
    private final Applying applying;
    private final Doors doors;
    private final Cast cast;
    private final HubClock clock;

    DecidedCall(Applying applying, Doors doors, Cast cast, HubClock clock) {
        this.applying = applying;
        this.doors = doors;
        this.cast = cast;
        this.clock = clock;
    }

    /**
     * @param applicants the first got a grant, the second was invited and got none, the third had too few points, the
     *     fourth is not registered
     */
    public record Walked(CallView call, List<Drafted> applicants, Doors.Deciding by) {}

    /** Concept notes closed on the first of March, full applications at the end of May, decided on the first of July. */
    public Walked walk() {
        CallView call = applying.callClosingAt(Instant.parse("2027-03-01T11:00:00Z"));
        Scope here = Scope.call(call.id().value());
        var by = new Doors.Deciding(cast.somebody(here, Role.COMMITTEE), cast.somebody(here, Role.MANAGER));
        List<Drafted> applicants = doors.apply(call, 4);
        List<ProposalId> notes = applicants.stream().map(Drafted::proposal).toList();
        doors.openAndCheck(call, 1, notes, Set.of(notes.getLast()));
        List<PersonId> assessors = List.of(cast.somebody(Role.ASSESSOR), cast.somebody(Role.ASSESSOR));
        doors.askToAssess(call, assessors);
        assessors.forEach(assessor -> doors.declare(call, assessor, Map.of()));
        doors.assign(call, 1);
        doors.assess(call, 1, proposal -> notes.indexOf(proposal) < 2 ? 25 : 15);
        clock.set(Instant.parse("2027-04-10T09:00:00Z"));
        doors.decideAndSend(
                call,
                1,
                Map.of(
                        notes.get(0), Verdict.invite(""),
                        notes.get(1), Verdict.invite(""),
                        notes.get(2), Verdict.reject("")),
                by);
        awarded(call, applicants, by);
        return new Walked(call, applicants, by);
    }

    private void awarded(CallView call, List<Drafted> applicants, Doors.Deciding by) {
        clock.set(Instant.parse("2027-05-05T09:00:00Z"));
        ProposalId first = doors.submitFull(applicants.get(0), "Safe to school", "300000");
        ProposalId second = doors.submitFull(applicants.get(1), "A light on the bridge", "300000");
        doors.openAndCheck(call, 2, List.of(first, second), Set.of());
        doors.assign(call, 2);
        doors.assess(call, 2, proposal -> proposal.equals(first) ? 40 : 33);
        clock.set(Instant.parse("2027-07-01T09:00:00Z"));
        doors.decideAndSend(
                call,
                2,
                Map.of(
                        first, Verdict.award(new BigDecimal("275000"), "The bus is paid by the municipality."),
                        second, Verdict.reject("One bridge this year.")),
                by);
    }
}
