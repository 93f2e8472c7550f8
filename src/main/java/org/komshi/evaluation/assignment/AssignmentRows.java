package org.komshi.evaluation.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.rounds.Listed;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an assignment is made from: eligible proposals, assessors who declared, who is barred from what. */
@Component
class AssignmentRows {
    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Proposals whose checks were concluded as eligible, in the order of the opening record. */
    List<Listed> eligible(RoundId round) {
        return jdbc.sql("""
                        select proposal.id as proposal, application.id as application,
                               coalesce(opening_line.number, 0) as number, application.reference,
                               organisation.name as applicant, application.lot
                          from applications.proposal
                          join evaluation.check_conclusion on check_conclusion.proposal = proposal.id
                          join applications.application on application.id = proposal.application
                          join organisations.organisation on organisation.id = application.applicant
                          left join evaluation.opening_line on opening_line.proposal = proposal.id
                         where proposal.round = :round and proposal.stage = 'submitted' and check_conclusion.eligible
                         order by number, application.reference
                        """).param("round", round.value()).query(Listed.class).list();
    }

    /** Names of those who declared on everything and assess this round's call. */
    Map<PersonId, String> ready(RoundId round) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                        select assessor.person, person.name
                          from evaluation.assessor
                          join identity.person on person.id = assessor.person
                          join calls.round on round.call = assessor.call
                         where round.id = :round and assessor.impartial_at is not null and assessor.removed_at is null
                         order by person.name, person.id
                        """)
                .param("round", round.value())
                .query((row, _) -> names.put(new PersonId(row.getObject("person", UUID.class)), row.getString("name")))
                .list();
        return names;
    }

    Map<PersonId, Integer> loads(RoundId round, Set<PersonId> ready) {
        Map<PersonId, Integer> loads = new LinkedHashMap<>();
        ready.forEach(person -> loads.put(person, 0));
        assigned(round).forEach(one -> loads.computeIfPresent(one.assessor(), (_, load) -> load + 1));
        return loads;
    }

    List<Assigned> assigned(RoundId round) {
        return jdbc.sql("""
                        select assessment.id, assessment.proposal, assessment.assessor, person.name, assessment.stage,
                               assessment.saved_at, assessment.submitted_at
                          from evaluation.assessment
                          join identity.person on person.id = assessment.assessor
                          join applications.proposal on proposal.id = assessment.proposal
                         where proposal.round = :round and assessment.stage <> 'cancelled'
                           and assessment.reopening is null
                         order by person.name, assessment.id
                        """).param("round", round.value()).query(Assigned.class).list();
    }

    List<Assignable> assignable(RoundId round, List<Listed> eligible) {
        Map<ProposalId, Set<PersonId>> has = new HashMap<>();
        assigned(round)
                .forEach(one -> has.computeIfAbsent(one.proposal(), _ -> new HashSet<>())
                        .add(one.assessor()));
        Map<ProposalId, Set<PersonId>> barred = barred(round);
        return eligible.stream()
                .map(Listed::proposal)
                .map(id -> new Assignable(id, has.getOrDefault(id, Set.of()), barred.getOrDefault(id, Set.of())))
                .toList();
    }

    /** Who declared a conflict or nothing at all, and who was taken off before. */
    private Map<ProposalId, Set<PersonId>> barred(RoundId round) {
        Map<ProposalId, Set<PersonId>> barred = new HashMap<>();
        jdbc.sql("""
                        select proposal.id as proposal, assessor.person
                          from applications.proposal
                          join calls.round on round.id = proposal.round
                          join evaluation.assessor on assessor.call = round.call
                         where proposal.round = :round
                           and (not evaluation.may_assess(assessor.person, proposal.application)
                                or exists (select 1 from evaluation.assessment
                                            where assessment.proposal = proposal.id
                                              and assessment.assessor = assessor.person
                                              and assessment.stage = 'cancelled'))
                        """)
                .param("round", round.value())
                .query((row, _) -> barred.computeIfAbsent(
                                new ProposalId(row.getObject("proposal", UUID.class)), _ -> new HashSet<>())
                        .add(new PersonId(row.getObject("person", UUID.class))))
                .list();
        return barred;
    }

    /** Those who could be given this one proposal by hand: declared, not barred, do not have it. */
    Map<PersonId, String> candidates(RoundId round, Listed proposal) {
        Assignable one = assignable(round, List.of(proposal)).getFirst();
        Map<PersonId, String> candidates = new LinkedHashMap<>(ready(round));
        Set<PersonId> barred = barredByDeclaration(proposal.application(), candidates.keySet());
        candidates.keySet().removeIf(person -> one.has().contains(person) || barred.contains(person));
        return candidates;
    }

    private Set<PersonId> barredByDeclaration(ApplicationId application, Set<PersonId> people) {
        Set<PersonId> barred = new HashSet<>();
        new ArrayList<>(people).forEach(person -> {
            boolean may = jdbc.sql("select evaluation.may_assess(:person, :application)")
                    .param("person", person.value())
                    .param("application", application.value())
                    .query(Boolean.class)
                    .single();
            if (!may) {
                barred.add(person);
            }
        });
        return barred;
    }
}
