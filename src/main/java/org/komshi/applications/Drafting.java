package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallId;
import org.komshi.calls.CallRules;
import org.komshi.calls.Calls;
import org.komshi.calls.Lot;
import org.komshi.forms.Answer;
import org.komshi.forms.Answers;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.Forms;
import org.komshi.forms.Limits;
import org.komshi.identity.PersonId;
import org.komshi.money.Money;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write in a draft; two of them at once lose nothing. */
@Component
class Drafting {
    private final Proposals proposals;
    private final Forms forms;
    private final Calls calls;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Drafting(Proposals proposals, Forms forms, Calls calls, JdbcClient jdbc, InstantSource clock) {
        this.proposals = proposals;
        this.forms = forms;
        this.calls = calls;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer as it is kept, 0 when there is none. */
    private record Kept(int version, Answer answer) {
        static final Kept NOTHING = new Kept(0, Answer.NONE);
    }

    private record Written(UUID form, UUID call, @Nullable String lot) {}

    Content content(ProposalId id) {
        Written written = jdbc.sql("""
                        select proposal.form, application.call, application.lot
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                         where proposal.id = :id
                        """)
                .param("id", id.value())
                .query(Written.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new Content(
                forms.form(new DefinitionId(written.form())),
                answers(id),
                limits(new CallId(written.call()), Optional.ofNullable(written.lot())));
    }

    /** The same of a proposal one holds. */
    Content content(Held held) {
        return new Content(forms.form(held.prepared().form()), held.answers(), held.limits());
    }

    Answers answers(ProposalId id) {
        Map<String, Answer> all = new LinkedHashMap<>();
        kept(id).forEach((question, kept) -> all.put(question, kept.answer()));
        return new Answers(all);
    }

    Map<String, Seen> seen(ProposalId id) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        kept(id).forEach((question, kept) -> seen.put(question, Seen.of(kept.version(), kept.answer())));
        return seen;
    }

    private Limits limits(CallId call, Optional<String> lot) {
        CallRules rules = calls.call(call).rules();
        CallRules.Sums sums = rules.sums();
        Optional<Money> most = lot.flatMap(rules.lots()::find).flatMap(Lot::grantMax);
        OptionalInt months = sums.monthsMax().map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Limits(sums.grantMin(), most.or(sums::grantMax), months);
    }

    @Transactional
    Saving save(ProposalId id, PersonId by, Answers typed, Map<String, Seen> seen) {
        Instant now = clock.instant();
        proposals.find(id, by, now);
        proposals.lock(id);
        return switch (proposals.find(id, by, now).proposal()) {
            case Proposal.Draft _ -> keep(id, by, typed, seen, now);
            case Proposal.Submitted _ -> new Saving.Refused(new CannotSave.AlreadySubmitted());
            case Proposal.Withdrawn _ -> new Saving.Refused(new CannotSave.AlreadyWithdrawn());
        };
    }

    private Saving keep(ProposalId id, PersonId by, Answers typed, Map<String, Seen> seen, Instant now) {
        Map<String, Kept> kept = kept(id);
        Map<String, Seen> known = new LinkedHashMap<>();
        List<String> rivals = new ArrayList<>();
        typed.all().forEach((question, answer) -> {
            Kept there = kept.getOrDefault(question, Kept.NOTHING);
            Optional<Seen> saw = Optional.ofNullable(seen.get(question));
            Seen current = Seen.of(there.version(), there.answer());
            boolean untouched = current.shows(answer)
                    || saw.filter(one -> one.shows(answer)).isPresent();
            if (untouched) {
                known.put(question, current);
            } else if (saw.isEmpty() || saw.get().version() == there.version()) {
                write(id, question, answer, by, now);
                known.put(question, Seen.of(there.version() + 1, answer));
            } else {
                keepRival(id, question, answer, by, now);
                rivals.add(question);
            }
        });
        return new Saving.Saved(now, known, rivals);
    }

    /** Ends the choice between two texts. The one not chosen goes; it was only waiting. */
    @Transactional
    Saving choose(ProposalId id, PersonId by, String question, boolean own) {
        Instant now = clock.instant();
        proposals.find(id, by, now);
        proposals.lock(id);
        if (!(proposals.find(id, by, now).proposal() instanceof Proposal.Draft)) {
            return new Saving.Refused(new CannotSave.AlreadySubmitted());
        }
        Optional<Answer> waiting = jdbc.sql("""
                        delete from applications.rival
                         where proposal = :proposal and question = :question and person = :person
                        returning value
                        """)
                .param("proposal", id.value())
                .param("question", question)
                .param("person", by.value())
                .query(String.class)
                .optional()
                .map(Answer::parse);
        if (own) {
            waiting.ifPresent(answer -> write(id, question, answer, by, now));
        }
        return new Saving.Saved(now, seen(id), List.of());
    }

    private Map<String, Kept> kept(ProposalId id) {
        Map<String, Kept> all = new LinkedHashMap<>();
        jdbc.sql("select question, version, value from applications.answer where proposal = :id")
                .param("id", id.value())
                .query((ResultSet row) -> {
                    all.put(row.getString("question"), kept(row));
                });
        return all;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getInt("version"), Answer.parse(row.getString("value")));
    }

    void write(ProposalId id, String question, Answer answer, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into applications.answer as kept (proposal, question, value, changed_by, changed_at)
                        values (:proposal, :question, :value::jsonb, :by, :now)
                            on conflict (proposal, question) do update
                           set value = excluded.value, version = kept.version + 1,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("proposal", id.value())
                .param("question", question)
                .param("value", answer.json())
                .param("by", by.value())
                .param("now", now.atOffset(UTC))
                .update();
    }

    private void keepRival(ProposalId id, String question, Answer answer, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into applications.rival (proposal, question, person, value, written_at)
                        values (:proposal, :question, :by, :value::jsonb, :now)
                            on conflict (proposal, question, person) do update
                           set value = excluded.value, written_at = excluded.written_at
                        """)
                .param("proposal", id.value())
                .param("question", question)
                .param("value", answer.json())
                .param("by", by.value())
                .param("now", now.atOffset(UTC))
                .update();
    }
}
