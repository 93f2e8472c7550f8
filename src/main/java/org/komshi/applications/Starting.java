package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Candidate;
import org.komshi.calls.Lots;
import org.komshi.calls.Round;
import org.komshi.database.Ids;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.Forms;
import org.komshi.identity.PersonId;
import org.komshi.organisations.OrganisationId;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens drafts: the first round's for whoever may apply, the second's for those invited. */
@Component
class Starting {
    private final Drafting drafting;
    private final Correspondence correspondence;
    private final Calls calls;
    private final Forms forms;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Starting(Rooms rooms, Drafting drafting, Correspondence correspondence) {
        this.drafting = drafting;
        this.correspondence = correspondence;
        this.calls = rooms.calls();
        this.forms = rooms.forms();
        this.audit = rooms.audit();
        this.jdbc = rooms.jdbc();
        this.clock = rooms.clock();
    }

    private record Applicant(String kind, String country, Optional<Integer> founded, String language) {}

    @Transactional
    Start start(CallId id, OrganisationId organisation, PersonId by, Optional<String> lot) {
        Instant now = clock.instant();
        Applicant applicant = applicant(organisation, by, now);
        CallView call = calls.call(id);
        if (call.stage().isDraft()) {
            throw new NotFound();
        }
        Optional<Start.Started> there = existing(id, organisation);
        if (there.isPresent()) {
            return there.get();
        }
        List<Problem> obstacles = obstacles(call, applicant, now);
        Lots lots = call.rules().lots();
        if (!lots.isEmpty() && lot.flatMap(lots::find).isEmpty()) {
            obstacles.add(new CannotStart.NoLot());
        }
        if (!obstacles.isEmpty()) {
            return new Start.Refused(obstacles);
        }
        UUID application = Ids.next();
        if (insert(
                application,
                call,
                organisation,
                new Act(by, now, applicant.language(), lot.filter(lots.codes()::contains)))) {
            ProposalId proposal = open(new ApplicationId(application), call.firstRound(), now, Optional.empty());
            audit.record(Entry.of(
                    "applications.started",
                    by.ref(),
                    Applications.ref(new ApplicationId(application)),
                    Applications.ref(new ApplicationId(application)),
                    Map.of("organisation", organisation.value().toString())));
            return new Start.Started(new ApplicationId(application), proposal, true);
        }
        return existing(id, organisation).orElseThrow(); // a colleague began it in the same moment
    }

    private record Act(PersonId by, Instant at, String language, Optional<String> lot) {}

    private static List<Problem> obstacles(CallView call, Applicant applicant, Instant now) {
        List<Problem> obstacles = new ArrayList<>();
        Round round = call.firstRound();
        if (!call.stage().isRunning() || !round.isOpen(now)) {
            obstacles.add(round.period()
                    .<Problem>map(period -> new CannotStart.CallNotOpen(period, call.zone()))
                    .orElseGet(CannotStart.CallWithoutPeriod::new));
        }
        obstacles.addAll(call.rules()
                .mayApply(
                        new Candidate(applicant.kind(), applicant.country(), applicant.founded()),
                        call.agesCountAt(now)));
        return obstacles;
    }

    /** Also an editor may begin. A stranger finds no such organisation. */
    private Applicant applicant(OrganisationId organisation, PersonId person, Instant now) {
        return jdbc.sql("""
                        select organisation.kind, organisation.country, organisation.founded, person.language
                          from organisations.organisation
                          join identity.person on person.id = :person
                         where organisation.id = :organisation
                           and applications.capacity(:person, organisation.id, :now) is not null
                        """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("now", now.atOffset(UTC))
                .query((row, _) -> new Applicant(
                        row.getString("kind"),
                        row.getString("country"),
                        Optional.ofNullable(row.getObject("founded", Integer.class)),
                        row.getString("language")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Optional<Start.Started> existing(CallId call, OrganisationId organisation) {
        return jdbc.sql("""
                        select application.id as application, proposal.id as proposal
                          from applications.application
                          join applications.proposal on proposal.application = application.id
                          join calls.round on round.id = proposal.round
                         where application.call = :call and application.applicant = :organisation and round.number = 1
                        """)
                .param("call", call.value())
                .param("organisation", organisation.value())
                .query((row, _) -> new Start.Started(
                        new ApplicationId(row.getObject("application", UUID.class)),
                        new ProposalId(row.getObject("proposal", UUID.class)),
                        false))
                .optional();
    }

    private boolean insert(UUID application, CallView call, OrganisationId organisation, Act act) {
        return jdbc.sql("""
                        insert into applications.application
                               (id, call, applicant, language, lot, created_by, created_at)
                        values (:id, :call, :applicant, :language, :lot, :by, :at)
                            on conflict (call, applicant) do nothing
                        """)
                        .param("id", application)
                        .param("call", call.id().value())
                        .param("applicant", organisation.value())
                        .param("language", act.language())
                        .param("lot", act.lot().orElse(null))
                        .param("by", act.by().value())
                        .param("at", act.at().atOffset(UTC))
                        .update()
                == 1;
    }

    /** Whether one may invite is said by whoever decides; a second time changes nothing. */
    @Transactional
    ProposalId invite(ApplicationId id, PersonId by, Instant at) {
        Invited invited = jdbc.sql("select call, applicant from applications.application where id = :id for update")
                .param("id", id.value())
                .query(Invited.class)
                .optional()
                .orElseThrow(NotFound::new);
        CallView call = calls.call(new CallId(invited.call()));
        Optional<ProposalId> there = proposal(id, 2);
        if (there.isPresent()) {
            return there.get();
        }
        ProposalId full = open(id, call.round(2), at, Optional.of(by));
        copyShared(proposal(id, 1).orElseThrow(NotFound::new), full, call, at);
        audit.record(Entry.of(
                "applications.invited", by.ref(), Applications.ref(id), Applications.ref(id), Map.of("round", 2)));
        correspondence.invited(full, at);
        return full;
    }

    private record Invited(UUID call, UUID applicant) {}

    /** Questions with the same id and type are asked once: the full application starts with the answers given. */
    private void copyShared(ProposalId concept, ProposalId full, CallView call, Instant at) {
        FormDefinition earlier = forms.form(call.round(1).form().orElseThrow());
        FormDefinition later = forms.form(call.round(2).form().orElseThrow());
        Set<String> shared =
                earlier.sharedWith(later, drafting.answers(concept)).all().keySet();
        if (shared.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into applications.answer (proposal, question, value, changed_by, changed_at)
                        select :full, question, value, changed_by, :at
                          from applications.answer
                         where proposal = :concept and question in (:shared)
                        """)
                .param("full", full.value())
                .param("at", at.atOffset(UTC))
                .param("concept", concept.value())
                .param("shared", shared)
                .update();
    }

    private Optional<ProposalId> proposal(ApplicationId application, int round) {
        return jdbc.sql("""
                        select proposal.id
                          from applications.proposal
                          join calls.round on round.id = proposal.round
                         where proposal.application = :application and round.number = :round
                        """)
                .param("application", application.value())
                .param("round", round)
                .query(UUID.class)
                .optional()
                .map(ProposalId::new);
    }

    private ProposalId open(ApplicationId application, Round round, Instant at, Optional<PersonId> invitedBy) {
        ProposalId proposal = new ProposalId(Ids.next());
        jdbc.sql("""
                        insert into applications.proposal
                               (id, application, round, form, created_at, invited_by, invited_at)
                        values (:id, :application, :round, :form, :at, :by, case when :by::uuid is null then null else :at end)
                        """)
                .param("id", proposal.value())
                .param("application", application.value())
                .param("round", round.id().value())
                .param("form", round.form().orElseThrow().value())
                .param("at", at.atOffset(UTC))
                .param("by", invitedBy.map(PersonId::value).orElse(null))
                .update();
        return proposal;
    }
}
