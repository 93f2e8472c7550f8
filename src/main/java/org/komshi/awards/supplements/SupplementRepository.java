package org.komshi.awards.supplements;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.awards.DecisionId;
import org.komshi.awards.Verdict;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where supplementary decisions are kept. */
@Repository
class SupplementRepository {
    private static final String SUPPLEMENT = """
            select supplement.id, call.id as call, call.title as call_title, round.number, call.zone, call.currency,
                   organisation.name as applicant, application.reference, application.id as application,
                   supplement.proposal, supplement.ground, supplement.outcome, supplement.amount, supplement.reason,
                   supplement.met_on, supplement.minutes, decider.name as decider, supplement.decided_at,
                   supplement.reopening,
                   coalesce((select string_agg(person.name, ', ' order by person.name)
                               from awards.supplement_member
                               join identity.person on person.id = supplement_member.person
                              where supplement_member.supplement = supplement.id), '') as members
              from awards.supplement
              join awards.decision on decision.id = supplement.decision
              join calls.round on round.id = decision.round
              join calls.call on call.id = round.call
              join applications.proposal on proposal.id = supplement.proposal
              join applications.application on application.id = proposal.application
              join organisations.organisation on organisation.id = application.applicant
              join identity.person decider on decider.id = supplement.decided_by
            """;

    private final JdbcClient jdbc;

    SupplementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A supplementary decision about to be kept.
     *
     * @param metOn empty when no session was held for it
     * @param reopening empty from the reserve list
     */
    record New(
            UUID id,
            DecisionId decision,
            ProposalId proposal,
            Verdict verdict,
            Optional<LocalDate> metOn,
            String minutes,
            Set<PersonId> present,
            Optional<UUID> reopening) {
        String ground() {
            return reopening.isPresent() ? "complaint" : "reserve";
        }
    }

    /** False when this proposal was decided on the same ground already. */
    boolean add(New one, PersonId by, Instant at) {
        int added = jdbc.sql("""
                        insert into awards.supplement (id, decision, proposal, ground, outcome, amount, reason, met_on,
                                                       minutes, decided_by, decided_at, reopening)
                        values (:id, :decision, :proposal, :ground, :outcome, :amount, :reason, :metOn, :minutes, :by,
                                :at, :reopening)
                            on conflict do nothing
                        """)
                .param("id", one.id())
                .param("decision", one.decision().value())
                .param("proposal", one.proposal().value())
                .param("ground", one.ground())
                .param("outcome", one.verdict().outcome().word())
                .param("amount", one.verdict().amount().orElse(null), Types.NUMERIC)
                .param("reason", one.verdict().reason())
                .param("metOn", one.metOn().orElse(null), Types.DATE)
                .param("minutes", one.minutes())
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .param("reopening", one.reopening().orElse(null), Types.OTHER)
                .update();
        if (added == 1) {
            one.present()
                    .forEach(person -> jdbc.sql(
                                    "insert into awards.supplement_member (supplement, person) values (:id, :person)")
                            .param("id", one.id())
                            .param("person", person.value())
                            .update());
        }
        return added == 1;
    }

    /** For those who read decisions of its call. */
    Optional<Supplement> find(UUID id, PersonId reader, Instant now) {
        return jdbc.sql(SUPPLEMENT + """
                         where supplement.id = :id
                           and calls.works_on(:person, array['officer', 'manager', 'committee', 'auditor'], call.id, :now)
                        """)
                .param("id", id)
                .param("person", reader.value())
                .param("now", now.atOffset(UTC))
                .query(Supplement.class)
                .optional();
    }

    /** Who of these declared a conflict of interest with the applicant. */
    List<PersonId> inConflict(ApplicationId application, Set<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc
                        .sql("""
                        select person from evaluation.declaration
                         where application = :application and conflict and person in (:people)
                        """)
                        .param("application", application.value())
                        .param("people", people.stream().map(PersonId::value).toList())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(PersonId::new)
                        .toList();
    }
}
