package org.komshi.applications.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Signatures;
import org.komshi.applications.Steps;
import org.komshi.applications.Summary;
import org.komshi.applications.spi.Progress;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.CountryNames;
import org.komshi.calls.Round;
import org.komshi.calls.RoundId;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.komshi.money.Money;
import org.komshi.proofs.Proofs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of a call's applications for its staff. */
@Component
class ReceivedLists {
    static final String[] READERS = {"officer", "manager", "auditor"};

    private static final String RECEIVED = """
            select proposal.id as proposal, application.id as application, proposal.round, round.number, proposal.stage,
                   application.reference, organisation.name as applicant, organisation.country, organisation.place,
                   organisation.registration_number, proposal.submitted_at, proposal.withdrawn_at, proposal.sha256,
                   coalesce(application.lot, '') as lot
              from applications.proposal
              join applications.application on application.id = proposal.application
              join calls.round on round.id = proposal.round
              join organisations.organisation on organisation.id = application.applicant
             where proposal.stage <> 'draft'
               and calls.works_on(:person, :roles, application.call, :now)
            """;

    private final Applications applications;
    private final Desk desk;
    private final JdbcClient jdbc;

    ReceivedLists(Applications applications, Desk desk, JdbcClient jdbc) {
        this.applications = applications;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** What is asked of others, and the time. */
    @Component
    record Desk(
            Calls calls,
            Seals seals,
            Steps steps,
            CountryNames countries,
            Proofs proofs,
            Signatures signatures,
            InstantSource clock) {}

    ReceivedList of(CallId id, PersonId person, Asked asked, Phrases phrases) {
        Instant now = desk.clock().instant();
        CallView call = desk.calls().atDesk(id, person);
        Round round = call.round(asked.round());
        Instant closes = round.closesAt().orElse(Instant.MAX);
        boolean open = desk.seals().isOpen(round.id(), closes, now);
        List<ReceivedLine> lines = open
                ? lines(round.id(), person, now, phrases).stream()
                        .filter(asked::shows)
                        .sorted(asked.order(phrases))
                        .toList()
                : List.of();
        return new ReceivedList(
                "/desk/calls/" + id.value() + "/applications",
                round.number(),
                call.rounds().stream().map(Round::number).toList(),
                counts(round.id()),
                open,
                closes,
                call.zone(),
                lines,
                sum(lines).orElse(null),
                call.rules().lots().all(),
                asked);
    }

    private List<ReceivedLine> lines(RoundId round, PersonId person, Instant now, Phrases phrases) {
        CountryNames.Names countries = desk.countries().in(phrases.language());
        List<Received> received = jdbc.sql(RECEIVED + " and proposal.round = :round")
                .param("person", person.value())
                .param("roles", READERS)
                .param("now", now.atOffset(UTC))
                .param("round", round.value())
                .query(Received.class)
                .list();
        List<ProposalId> ids = received.stream().map(Received::id).toList();
        Map<ProposalId, Summary> summaries = applications.summaries(ids);
        Map<ProposalId, Progress.Step> steps = desk.steps().of(ids);
        return received.stream()
                .map(one -> new Told(summaries.getOrDefault(one.id(), Summary.NONE), steps.get(one.id()))
                        .line(one, countries.name(one.country()), phrases))
                .toList();
    }

    /** What others say of a proposal. */
    private record Told(Summary summary, Progress.@Nullable Step known) {
        ReceivedLine line(Received one, String country, Phrases phrases) {
            boolean withdrawn = one.stage().equals("withdrawn");
            Optional<Progress.Step> step = Optional.ofNullable(known);
            return new ReceivedLine(
                    "/desk/applications/" + one.application(),
                    one.reference(),
                    one.lot(),
                    phrases.text(one.applicant()),
                    country,
                    summary.place().orElseGet(() -> phrases.text(one.place())),
                    summary.title().orElse(""),
                    summary.requested().orElse(null),
                    one.submittedAt(),
                    withdrawn,
                    withdrawn
                            ? "applications.state.withdrawn"
                            : step.map(Progress.Step::label).orElse("applications.state.submitted"),
                    withdrawn ? "" : step.map(Progress.Step::tone).orElse("moss"));
        }
    }

    /** Sums add up within one currency; a call has one. */
    private static Optional<Money> sum(List<ReceivedLine> lines) {
        return lines.stream()
                .filter(line -> !line.withdrawn())
                .flatMap(line -> line.sum().stream())
                .reduce(Money::plus);
    }

    private ReceivedList.Counts counts(RoundId round) {
        return jdbc.sql("""
                        select count(*) filter (where stage = 'draft') as drafts,
                               count(*) filter (where stage = 'submitted') as submitted,
                               count(*) filter (where stage = 'withdrawn') as withdrawn
                          from applications.proposal
                         where round = :round
                        """)
                .param("round", round.value())
                .query(ReceivedList.Counts.class)
                .single();
    }
}
