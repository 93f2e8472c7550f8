package org.komshi.calls.questions;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads questions. */
@Component
class QuestionRepository {
    private static final String COLUMNS = """
            question.id, question.call, question.asked_at, question.language, question.words, question.stage,
            question.number, question.wording, question.answer, question.why, question.settled_at,
            question.changed_at, question.version
            """;

    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answered ones, in the order of their numbers. */
    List<Question> answered(CallId call) {
        return jdbc.sql("select " + COLUMNS + """
                          from calls.question
                         where question.call = :call and question.stage = 'answered'
                         order by question.number
                        """)
                .param("call", call.value())
                .query(Question.class)
                .list();
    }

    /** Everything that was asked: what waits first, oldest on top; then the settled ones, newest on top. */
    List<Question> all(CallId call) {
        return jdbc.sql("select " + COLUMNS + """
                          from calls.question
                         where question.call = :call
                         order by question.stage <> 'waiting',
                                  case when question.stage = 'waiting' then question.asked_at end,
                                  question.settled_at desc
                        """)
                .param("call", call.value())
                .query(Question.class)
                .list();
    }

    List<Question> askedBy(PersonId person) {
        return jdbc.sql("select " + COLUMNS
                        + " from calls.question where question.asked_by = :person order by question.asked_at desc")
                .param("person", person.value())
                .query(Question.class)
                .list();
    }

    Optional<Question> find(QuestionId id) {
        return jdbc.sql("select " + COLUMNS + " from calls.question where question.id = :id")
                .param("id", id.value())
                .query(Question.class)
                .optional();
    }

    /** The same question of the same person that still waits: sent twice by a double click. */
    Optional<QuestionId> waiting(CallId call, PersonId person, String words) {
        return jdbc.sql("""
                        select id from calls.question
                         where call = :call and asked_by = :person and words = :words and stage = 'waiting'
                         limit 1
                        """)
                .param("call", call.value())
                .param("person", person.value())
                .param("words", words)
                .query(UUID.class)
                .optional()
                .map(QuestionId::new);
    }

    int waiting(CallId call, PersonId person) {
        return jdbc.sql("""
                        select count(*) from calls.question
                         where call = :call and asked_by = :person and stage = 'waiting'
                        """)
                .param("call", call.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    OptionalInt days(CallId call) {
        return jdbc.sql("select question_days from calls.call where id = :id and question_days is not null")
                .param("id", call.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** How many wait on the calls of this officer, and since when, call by call. */
    List<Waiting> waitingFor(UUID officer, Instant now) {
        return jdbc.sql("""
                        select call.id, call.title::text as title, count(*) as count, min(question.asked_at) as since
                          from calls.question
                          join calls.call on call.id = question.call
                         where question.stage = 'waiting' and call.stage = 'published'
                           and calls.works_on(:person, array['officer'], call.id, :now)
                         group by call.id
                        """)
                .param("person", officer)
                .param("now", now.atOffset(UTC))
                .query(Waiting.class)
                .list();
    }

    /** @param since when the oldest of them was asked */
    record Waiting(UUID id, String title, int count, Instant since) {}
}
