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

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
