package org.komshi.calls.questions;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.database.Ids;
import org.komshi.forms.PersonalNumbers;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions on calls: asked while they are taken, answered to everyone at once, so that nobody knows more than others.
 * The rule is {@code docs/rules/questions.md}.
 */
@Component
public class Questions {
    /** Characters. */
    public static final int LONGEST = 2000;

    /** That one person may have waiting on one call. */
    static final int MOST_WAITING = 20;

    private final QuestionRepository repository;
    private final Calls calls;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Audit audit;

    Questions(QuestionRepository repository, Calls calls, JdbcClient jdbc, InstantSource clock, Audit audit) {
        this.repository = repository;
        this.calls = calls;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** What became of a question. */
    public sealed interface Asking {
        record Asked(QuestionId question) implements Asking {}

        record Refused(List<CannotAsk> problems) implements Asking {}
    }

    public Taking taking(CallView call) {
        return new Taking(call, repository.days(call.id()), clock.instant());
    }

    /** What everyone may read, in the order of the numbers. */
    public List<Question> answered(CallId call) {
        return repository.answered(call);
    }

    /** For the desk; whether a person may see them is the asking page's matter. */
    public List<Question> all(CallId call) {
        return repository.all(call);
    }

    /** A person's own, newest first. */
    public List<Question> askedBy(PersonId person) {
        return repository.askedBy(person);
    }

    /** @throws NotFound when there is none, or the person does not work on its call */
    public Question atDesk(QuestionId id, PersonId person) {
        Question question = repository.find(id).orElseThrow(NotFound::new);
        calls.atDesk(new CallId(question.call()), person);
        return question;
    }

    /** The same words sent twice are one question. */
    @Transactional
    public Asking ask(CallView call, PersonId person, Language language, String words) {
        Instant now = clock.instant();
        Optional<QuestionId> same = repository.waiting(call.id(), person, words);
        if (same.isPresent()) {
            return new Asking.Asked(same.get());
        }
        List<CannotAsk> problems = problems(call, person, words);
        if (!problems.isEmpty()) {
            return new Asking.Refused(problems);
        }
        var id = new QuestionId(Ids.next());
        jdbc.sql("""
                        insert into calls.question (id, call, asked_by, asked_at, language, words)
                        values (:id, :call, :by, :at, :language, :words)
                        """)
                .param("id", id.value())
                .param("call", call.id().value())
                .param("by", person.value())
                .param("at", now.atOffset(UTC))
                .param("language", language.code())
                .param("words", words)
                .update();
        audit.record(
                Entry.of("calls.question-asked", person.ref(), Calls.ref(call.id()), Calls.ref(call.id()), Map.of()));
        return new Asking.Asked(id);
    }

    private List<CannotAsk> problems(CallView call, PersonId person, String words) {
        if (taking(call).open().isEmpty()) {
            return List.of(new CannotAsk.NotTaken());
        }
        if (words.isBlank()) {
            return List.of(new CannotAsk.Empty());
        }
        if (words.length() > LONGEST) {
            return List.of(new CannotAsk.TooLong(words.length(), LONGEST));
        }
        if (PersonalNumbers.in(words)) {
            return List.of(new CannotAsk.PersonalNumber());
        }
        return repository.waiting(call.id(), person) >= MOST_WAITING
                ? List.of(new CannotAsk.TooMany(MOST_WAITING))
                : List.of();
    }

    /**
     * How many days before a deadline questions end. In a published call that number only becomes smaller: who planned
     * to ask can still do so.
     *
     * @param days null: no questions are taken
     * @return false when the call is over, or the number may not be changed so
     * @throws NotFound when there is no such call, or this person is not its officer
     */
    @Transactional
    public boolean takeUntil(CallId id, PersonId officer, @Nullable Integer days) {
        CallView call = calls.ofOfficer(id, officer);
        OptionalInt before = repository.days(id);
        boolean isLess = before.isPresent() && (days == null || days > before.getAsInt());
        if (!call.stage().isDraft() && (!call.stage().isRunning() || isLess)) {
            return false;
        }
        jdbc.sql("update calls.call set question_days = :days where id = :id")
                .param("days", days)
                .param("id", id.value())
                .update();
        audit.record(Entry.of(
                "calls.question-days-changed",
                officer.ref(),
                Calls.ref(id),
                Calls.ref(id),
                Map.of("days", days == null ? -1 : days)));
        return true;
    }

    Optional<Question> find(QuestionId id) {
        return repository.find(id);
    }

    List<QuestionRepository.Waiting> waitingFor(UUID officer) {
        return repository.waitingFor(officer, clock.instant());
    }
}
