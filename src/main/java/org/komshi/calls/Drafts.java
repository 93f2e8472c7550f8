package org.komshi.calls;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls before their publication: created, then written part by part. */
@Component
public class Drafts {
    private final CallRepository repository;
    private final Parts parts;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Audit audit;

    Drafts(CallRepository repository, Parts parts, JdbcClient jdbc, InstantSource clock, Audit audit) {
        this.repository = repository;
        this.parts = parts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** What became of a change. */
    public sealed interface Saving {
        record Saved() implements Saving {}

        record Refused(List<? extends CannotChange> problems) implements Saving {}
    }

    /** What became of a creation. */
    public sealed interface Creation {
        record Created(CallId id) implements Creation {}

        record Refused(List<CannotChange> problems) implements Creation {}
    }

    /**
     * Creates a draft with its two rounds.
     *
     * @throws NotFound when this person is no officer of the programme
     */
    @Transactional
    public Creation create(NewCall call, PersonId officer) {
        List<CannotChange> taken = taken(call);
        return taken.isEmpty() ? new Creation.Created(insert(call, "draft", officer)) : new Creation.Refused(taken);
    }

    /**
     * Records a call of before the hub, decided, of which only published facts are known.
     *
     * @throws NotFound when this person is no officer of the programme
     * @throws org.springframework.dao.DuplicateKeyException when the code or the address is taken
     */
    @Transactional
    public CallId recordPast(NewCall call, PersonId officer) {
        return insert(call, "decided", officer);
    }

    /** @throws NotFound when there is no such call, or this person is not its officer */
    @Transactional
    public Saving texts(CallId id, PersonId officer, int version, CallTexts texts) {
        return change(new Step(id, officer, Part.TEXTS, version), call -> {
            repository.save(id, texts);
            return Change.between(call.texts(), texts);
        });
    }

    /** @throws NotFound when there is no such call, or this person is not its officer */
    @Transactional
    public Saving rules(CallId id, PersonId officer, int version, CallRules rules) {
        return change(new Step(id, officer, Part.RULES, version), call -> {
            repository.save(id, rules);
            return Change.between(call.rules(), rules);
        });
    }

    /**
     * @param plans one for each round, in order
     * @throws NotFound when there is no such call, or this person is not its officer
     */
    @Transactional
    public Saving rounds(CallId id, PersonId officer, int version, List<NewCall.Plan> plans) {
        return change(new Step(id, officer, Part.ROUNDS, version), call -> {
            List<Change> changes = new ArrayList<>();
            for (Round round : call.rounds()) {
                NewCall.Plan plan = plans.get(round.number() - 1);
                repository.save(round.id(), plan);
                changes.addAll(Change.between(round, plan));
            }
            return changes;
        });
    }

    private record Step(CallId call, PersonId officer, Part part, int version) {}

    private interface Written {
        List<Change> write(CallView call);
    }

    private Saving change(Step step, Written written) {
        Instant now = clock.instant();
        String stage = repository.lock(step.call()).orElseThrow(NotFound::new);
        CallView call = repository.find(step.call(), step.officer(), "officer").orElseThrow(NotFound::new);
        if (!stage.equals("draft")) {
            return new Saving.Refused(List.of(new CannotChange.NoLongerDraft()));
        }
        Parts.State state = parts.state(step.call(), step.part());
        if (state.version() != step.version()) {
            return new Saving.Refused(List.of(
                    new CannotChange.Overtaken(state.changedBy().orElse("Komshi"), state.changedAt(), call.zone())));
        }
        List<Change> changes = written.write(call);
        if (!changes.isEmpty()) {
            parts.advance(step.call(), step.part(), step.officer(), now);
            Ref ref = Calls.ref(step.call());
            audit.record(Entry.of(
                    "calls." + step.part().word() + "-changed", step.officer().ref(), ref, ref, facts(changes)));
        }
        return new Saving.Saved();
    }

    /** Which fields, and of texts in which languages; what they say now stands in the call. */
    private static Map<String, Object> facts(List<Change> changes) {
        return Map.of(
                "fields",
                changes.stream()
                        .map(change -> change.kind() == Change.Kind.TEXT
                                ? change.field() + " (" + String.join(", ", change.languages()) + ")"
                                : change.round() == 0 ? change.field() : change.field() + " " + change.round())
                        .toList(),
                "count",
                changes.size());
    }

    private CallId insert(NewCall call, String stage, PersonId officer) {
        if (!isOfficer(officer, call.programme())) {
            throw new NotFound();
        }
        CallId id = new CallId(Ids.next());
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into calls.call (id, programme, code, slug, stage, title, summary, purpose, eligibility,
                                                costs, exclusions, procedure, currency, countries, example, past,
                                                created_by, created_at)
                        values (:id, :programme, :code, :slug, :stage, :title::jsonb, :summary::jsonb, :purpose::jsonb,
                                :eligibility::jsonb, :costs::jsonb, :exclusions::jsonb, :procedure::jsonb, :currency,
                                :countries, :example, :past, :by, :at)
                        """)
                .param("id", id.value())
                .param("programme", call.programme().value())
                .param("code", call.code())
                .param("slug", call.slug())
                .param("stage", stage)
                .params(CallRepository.json(call.texts()))
                .param("currency", call.rules().sums().currency().getCurrencyCode())
                .param("countries", call.rules().applicants().countries().toArray(String[]::new))
                .param("example", call.example())
                .param("past", stage.equals("decided"))
                .param("by", officer.value())
                .param("at", now.atOffset(UTC))
                .update();
        repository.save(id, call.rules());
        insertRounds(id, call.rounds());
        parts.begin(id, officer, now);
        Ref ref = Calls.ref(id);
        audit.record(Entry.of("calls.created", officer.ref(), ref, ref, Map.of("code", call.code())));
        return id;
    }

    private void insertRounds(CallId call, List<NewCall.Plan> plans) {
        for (RoundKind kind : RoundKind.values()) {
            RoundId id = new RoundId(Ids.next());
            jdbc.sql("insert into calls.round (id, call, number, kind) values (:id, :call, :number, :kind)")
                    .param("id", id.value())
                    .param("call", call.value())
                    .param("number", kind.ordinal() + 1)
                    .param("kind", kind.word())
                    .update();
            if (kind.ordinal() < plans.size()) {
                repository.save(id, plans.get(kind.ordinal()));
            }
        }
    }

    private List<CannotChange> taken(NewCall call) {
        List<CannotChange> problems = new ArrayList<>();
        if (exists("select exists (select 1 from calls.call where code = :value)", call.code())) {
            problems.add(new CannotChange.Taken("code", call.code()));
        }
        if (exists("select exists (select 1 from calls.call where slug = :value)", call.slug())) {
            problems.add(new CannotChange.Taken("slug", call.slug()));
        }
        return problems;
    }

    private boolean exists(String question, String value) {
        return jdbc.sql(question).param("value", value).query(Boolean.class).single();
    }

    /** Whether this person may begin calls in the programme: as its officer, or the hub's. */
    public boolean isOfficer(PersonId person, ProgrammeId programme) {
        return jdbc.sql("""
                        select exists (
                            select 1 from identity.role
                             where role.person = :person and role.role = 'officer'
                               and role.from_at <= :now and (role.until_at is null or :now < role.until_at)
                               and (role.scope = 'hub' or role.scope = 'programme' and role.scope_id = :programme))
                        """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(UTC))
                .param("programme", programme.value().toString())
                .query(Boolean.class)
                .single();
    }
}
