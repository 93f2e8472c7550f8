package org.komshi.calls.questions;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.news.News;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with questions: answer to everyone, correct an answer, set aside with a reason. */
@Component
public class Answers {
    /** Characters of an answer in one language. */
    public static final int LONGEST = 4000;

    private final Calls calls;
    private final Questions questions;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Audit audit;
    private final News news;

    Answers(Calls calls, Questions questions, JdbcClient jdbc, InstantSource clock, Audit audit, News news) {
        this.calls = calls;
        this.questions = questions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.news = news;
    }

    /** The version of the question that lay before the officer. */
    public record Seen(QuestionId question, int version) {}

    /**
     * Publishes question and answer, or a correction of them. Those who asked and who follow the call get a mail.
     *
     * @param wording the question as everyone shall read it, without anything that tells who asked
     * @return what is wrong; empty when it is published
     * @throws NotFound when there is no such question, or this person is not an officer of its call
     */
    @Transactional
    public List<CannotSettle> answer(Seen seen, PersonId officer, Text wording, Text answer) {
        Instant now = clock.instant();
        Question question = locked(seen.question(), officer);
        CallView call = calls.ofOfficer(new CallId(question.call()), officer);
        List<CannotSettle> problems = new ArrayList<>(problems(call, question, seen));
        Stream.of(call.rules().binding(), question.asked()).distinct().forEach(language -> {
            problems.addAll(missing("wording", wording, language));
            problems.addAll(missing("answer", answer, language));
        });
        problems.addAll(tooLong("wording", wording, Questions.LONGEST));
        problems.addAll(tooLong("answer", answer, LONGEST));
        if (!problems.isEmpty()) {
            return List.copyOf(problems);
        }
        boolean isCorrection = question.isAnswered();
        int number = isCorrection && question.number() != null ? question.number() : next(call.id());
        jdbc.sql("""
                        update calls.question
                           set stage = 'answered', number = :number, wording = :wording::jsonb,
                               answer = :answer::jsonb, why = null, settled_by = :by,
                               settled_at = case when stage = 'answered' then settled_at else :at end,
                               changed_at = case when stage = 'answered' then :at end, version = version + 1
                         where id = :id
                        """)
                .param("id", question.id())
                .param("number", number)
                .param("wording", wording.json())
                .param("answer", answer.json())
                .param("by", officer.value())
                .param("at", now.atOffset(UTC))
                .update();
        record(isCorrection ? "calls.answer-corrected" : "calls.question-answered", call.id(), officer, number);
        news.answered(call.id(), seen.question().value());
        return List.of();
    }

    /**
     * Leaves a question without a public answer: it is not about the call, or was answered before. The asker is told why.
     *
     * @return what is wrong; empty when it is set aside
     * @throws NotFound when there is no such question, or this person is not an officer of its call
     */
    @Transactional
    public List<CannotSettle> setAside(Seen seen, PersonId officer, String why) {
        Instant now = clock.instant();
        Question question = locked(seen.question(), officer);
        CallView call = calls.ofOfficer(new CallId(question.call()), officer);
        List<CannotSettle> problems = new ArrayList<>(problems(call, question, seen));
        if (why.isBlank()) {
            problems.add(new CannotSettle.WhyMissing());
        } else if (why.length() > Questions.LONGEST) {
            problems.add(new CannotSettle.TooLong("why", why.length(), Questions.LONGEST));
        }
        if (problems.isEmpty() && !question.isWaiting()) {
            problems.add(new CannotSettle.Overtaken());
        }
        if (!problems.isEmpty()) {
            return List.copyOf(problems);
        }
        jdbc.sql("""
                        update calls.question
                           set stage = 'set-aside', why = :why, settled_by = :by, settled_at = :at,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", question.id())
                .param("why", why)
                .param("by", officer.value())
                .param("at", now.atOffset(UTC))
                .update();
        Ref ref = Calls.ref(call.id());
        audit.record(Entry.of("calls.question-set-aside", officer.ref(), ref, ref, Map.of())
                .because(why));
        news.setAside(call.id(), question.id());
        return List.of();
    }

    /** All questions of the call stand still, so that numbers follow each other without gap or double. */
    private Question locked(QuestionId id, PersonId officer) {
        Question question = questions.find(id).orElseThrow(NotFound::new);
        calls.ofOfficer(new CallId(question.call()), officer);
        jdbc.sql("select id from calls.question where call = :call order by id for update")
                .param("call", question.call())
                .query(UUID.class)
                .list();
        return questions.find(id).orElseThrow(NotFound::new);
    }

    private static List<CannotSettle> problems(CallView call, Question question, Seen seen) {
        if (!call.stage().isRunning()) {
            return List.of(new CannotSettle.NotRunning());
        }
        return question.version() == seen.version() ? List.of() : List.of(new CannotSettle.Overtaken());
    }

    private static List<CannotSettle> missing(String field, Text text, Language language) {
        return text.isIn(language)
                ? List.of()
                : List.of(new CannotSettle.Missing(field + "-" + written(language), language));
    }

    /** The language in whose field a text for this one is entered: Serbian Cyrillic is made from Latin. */
    private static String written(Language language) {
        return language.madeFrom().orElse(language.code());
    }

    private static List<CannotSettle> tooLong(String field, Text text, int most) {
        return text.versions().entrySet().stream()
                .filter(version -> version.getValue().length() > most)
                .<CannotSettle>map(version -> new CannotSettle.TooLong(
                        field + "-" + version.getKey(), version.getValue().length(), most))
                .toList();
    }

    private int next(CallId call) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from calls.question where call = :call")
                .param("call", call.value())
                .query(Integer.class)
                .single();
    }

    private void record(String act, CallId call, PersonId officer, int number) {
        Ref ref = Calls.ref(call);
        audit.record(Entry.of(act, officer.ref(), ref, ref, Map.of("number", number)));
    }
}
