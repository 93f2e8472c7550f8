package org.komshi.awards;

import java.util.List;
import java.util.stream.Stream;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class AwardsData implements PersonalData {
    private final JdbcClient jdbc;

    AwardsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(PersonId person) {
        return Stream.of(
                        Held.counted("awards.held.decisions", count("""
                                select count(*) from awards.decision
                                 where :id in (created_by, changed_by, decided_by)
                                    or exists (select 1 from awards.decision_member
                                                where decision_member.decision = decision.id
                                                  and decision_member.person = :id)
                                """, person)),
                        Held.counted("awards.held.complaints", count("""
                                select count(*) from awards.complaint where :id in (written_by, answered_by)
                                """, person)),
                        Held.counted("awards.held.supplements", count("""
                                select count(*) from awards.supplement
                                 where decided_by = :id
                                    or exists (select 1 from awards.supplement_member
                                                where supplement_member.supplement = supplement.id
                                                  and supplement_member.person = :id)
                                    or exists (select 1 from awards.reopening
                                                 left join awards.second_check on second_check.reopening = reopening.id
                                                where reopening.id = supplement.reopening
                                                  and :id in (reopening.opened_by, second_check.checked_by))
                                """, person)),
                        Held.counted("awards.held.awards", count("""
                                select count(*) from awards.award
                                 where level_by = :id
                                    or exists (select 1 from awards.acceptance
                                                where acceptance.award = award.id and acceptance.answered_by = :id)
                                    or exists (select 1 from awards.publication_choice
                                                where publication_choice.proposal = award.proposal
                                                  and publication_choice.chosen_by = :id)
                                """, person)))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("awards.kind.decisions", Keeping.ACTS, """
                        select greatest(created_at, changed_at, decided_at) as at,
                               jsonb_build_object('round', round, 'created', created_by = :person, 'changed', changed_by = :person,
                                                  'decided', decided_by = :person) as facts
                          from awards.decision where :person in (created_by, changed_by, decided_by)
                        """),
                new Kind("awards.kind.members", Keeping.ACTS, """
                        select decision.decided_at as at, jsonb_build_object('decision', decision.id, 'part', decision_member.part) as facts
                          from awards.decision_member join awards.decision on decision.id = decision_member.decision
                         where decision_member.person = :person
                        union all
                        select decision.decided_at, jsonb_build_object('decision', decision.id, 'abstained', abstention.proposal,
                                                                       'reason', abstention.reason)
                          from awards.abstention join awards.decision on decision.id = abstention.decision
                         where abstention.person = :person
                        """),
                new Kind("awards.kind.letters", Keeping.ACTS, """
                        select sent_at as at, jsonb_build_object('letter', id) as facts
                          from awards.letter where sent_by = :person
                        """),
                new Kind("awards.kind.supplements", Keeping.ACTS, """
                        select decided_at as at, jsonb_build_object('supplement', id, 'outcome', outcome) as facts
                          from awards.supplement where decided_by = :person
                        union all
                        select supplement.decided_at, jsonb_build_object('supplement', supplement.id, 'member', true)
                          from awards.supplement_member
                          join awards.supplement on supplement.id = supplement_member.supplement
                         where supplement_member.person = :person
                        """),
                new Kind("awards.kind.reopenings", Keeping.ACTS, """
                        select opened_at as at, jsonb_build_object('complaint', complaint, 'reason', reason) as facts
                          from awards.reopening where opened_by = :person
                        union all
                        select checked_at, jsonb_build_object('item', item, 'outcome', outcome, 'note', note)
                          from awards.second_check where checked_by = :person
                        """),
                new Kind("awards.kind.publications", Keeping.ACTS, """
                        select level_at as at, jsonb_build_object('award', id, 'level', publication_level) as facts
                          from awards.award where level_by = :person
                        union all
                        select chosen_at, jsonb_build_object('proposal', proposal, 'level', level)
                          from awards.publication_choice where chosen_by = :person
                        """),
                new Kind("awards.kind.acceptances", Keeping.ACTS, """
                        select answered_at as at, jsonb_build_object('award', award, 'answer', stage) as facts
                          from awards.acceptance where answered_by = :person
                        """),
                new Kind("awards.kind.complaints", Keeping.ACTS, """
                        select greatest(written_at, answered_at) as at,
                               jsonb_build_object('complaint', id, 'text', case when written_by = :person then text end,
                                                  'answer', case when answered_by = :person then answer end) as facts
                          from awards.complaint where :person in (written_by, answered_by)
                        """));
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
