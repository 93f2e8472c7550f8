package org.komshi.evaluation.assessments;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.database.Ids;
import org.komshi.evaluation.Anew;
import org.komshi.evaluation.Assessed;
import org.komshi.evaluation.ranking.WeightedMean;
import org.komshi.forms.Grid;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assessments of a proposal after its round was decided, by others than before. They stand beside the first ones: ranking
 * and first letter stay as they were.
 */
@Component
public class SecondAssessments {
    private final JdbcClient jdbc;
    private final AssessmentRows rows;
    private final InstantSource clock;

    SecondAssessments(JdbcClient jdbc, AssessmentRows rows, InstantSource clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Assessors of the call who declared on the applicant, without conflict, and never had this proposal; by name. */
    public Map<PersonId, String> candidates(ProposalId proposal) {
        Map<PersonId, String> candidates = new LinkedHashMap<>();
        jdbc.sql("""
                        select person.id, person.name
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join evaluation.assessor on assessor.call = application.call
                          join identity.person on person.id = assessor.person
                         where proposal.id = :proposal
                           and evaluation.may_assess(person.id, application.id)
                           and not exists (select 1 from evaluation.assessment
                                            where assessment.proposal = proposal.id
                                              and assessment.assessor = person.id)
                         order by person.name, person.id
                        """).param("proposal", proposal.value()).query(row -> {
            candidates.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
        });
        return candidates;
    }

    /**
     * Asks these people, as far as they are candidates, in the acting transaction.
     *
     * @return who was asked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> ask(UUID reopening, ProposalId proposal, Set<PersonId> assessors, Instant due, PersonId by) {
        List<PersonId> asked = new ArrayList<>();
        for (PersonId assessor : candidates(proposal).keySet()) {
            if (assessors.contains(assessor)) {
                jdbc.sql("""
                                insert into evaluation.assessment (id, proposal, assessor, assigned_by, assigned_at,
                                                                   reopening, due_at)
                                values (:id, :proposal, :assessor, :by, :at, :reopening, :due)
                                """)
                        .param("id", Ids.next())
                        .param("proposal", proposal.value())
                        .param("assessor", assessor.value())
                        .param("by", by.value())
                        .param("at", clock.instant().atOffset(UTC))
                        .param("reopening", reopening)
                        .param("due", due.atOffset(UTC))
                        .update();
                asked.add(assessor);
            }
        }
        return asked;
    }

    /** Takes an assessment off that is not submitted; false for any other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeOff(UUID reopening, UUID assessment) {
        return jdbc.sql("""
                        update evaluation.assessment
                           set stage = 'cancelled', cancelled_at = :at, cancelled_for = 'taken-off',
                               version = version + 1
                         where id = :id and reopening = :reopening and stage in ('assigned', 'returned')
                        """)
                        .param("id", assessment)
                        .param("reopening", reopening)
                        .param("at", clock.instant().atOffset(UTC))
                        .update()
                == 1;
    }

    /** What was asked and what is given. */
    public Anew of(UUID reopening, Grid grid) {
        List<Given> given = rows.again(reopening);
        List<Given> submitted = given.stream().filter(Given::isSubmitted).toList();
        List<Assessed> assessed = new ArrayList<>();
        for (Given one : submitted) {
            assessed.add(new Assessed(
                    assessed.size() + 1,
                    grid.criteria().stream()
                            .map(criterion -> one.mark(criterion.id()))
                            .toList(),
                    one.head().comment(),
                    WeightedMean.total(grid, one.marks())));
        }
        return new Anew(
                given.stream()
                        .map(one -> new Anew.Asked(
                                one.head().id(),
                                one.head().assessor(),
                                one.head().name(),
                                one.isSubmitted()))
                        .toList(),
                assessed,
                submitted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(WeightedMean.of(
                                grid, submitted.stream().map(Given::marks).toList())));
    }
}
