package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.Answers;
import org.komshi.forms.Limits;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes a proposal in hand to submit it: in the last minutes before a deadline every statement counts. */
@Component
class Holding {
    private static final String WHOLE = Proposals.PREPARED.formatted("""
                    , call.stage as call_stage, call.title as call_title, round.kind as round_kind,
                    call.currency, call.grant_min, coalesce(lot.grant_max, call.grant_max) as grant_max,
                    call.months_max, lot.code as lot_code, lot.name as lot_name,
                    definition.sha256 as form_sha256, application.language,
                    organisation.name, organisation.country, organisation.place, organisation.registration_number,
                    case when proposal.stage = 'draft' and application.reference is null
                         then nextval('applications.reference') else 0 end as reference_number,
                    (select jsonb_object_agg(answer.question, answer.value)
                       from applications.answer
                      where answer.proposal = proposal.id) as answers,
                    (select jsonb_agg(distinct jsonb_build_object('email', person.email, 'language', person.language))
                       from organisations.representation
                       join identity.person on person.id = representation.person
                      where representation.organisation = application.applicant
                        and representation.from_at <= :now
                        and (representation.until_at is null or :now < representation.until_at)) as readers
                    """, """
                    join forms.definition on definition.id = proposal.form
                    join organisations.organisation on organisation.id = application.applicant
                    left join calls.lot on lot.call = application.call and lot.code = application.lot
                    """);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Holding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds the call still (others may submit meanwhile, nobody may extend it) and the proposal for oneself, until the
     * end of the acting transaction, and reads them as they are then. Two statements: one that waited for a lock sees
     * the joined rows as they were before the wait, and an extension that came first would not count.
     *
     * <p>Numbers come from a sequence: two submissions never wait for each other's, and a refused one leaves a gap.
     *
     * @param now the instant that counts, read before calling this
     * @throws NotFound for a stranger as for an id that does not exist
     */
    Held hold(ProposalId id, PersonId person, Instant now) {
        lock(id);
        return read(id, person, now);
    }

    /** The call before the proposal, as everybody does. */
    private void lock(ProposalId id) {
        jdbc.sql("""
                        select proposal.id
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join calls.call on call.id = application.call
                         where proposal.id = :id
                           for share of call
                           for update of proposal
                        """).param("id", id.value()).query(UUID.class).optional();
    }

    private Held read(ProposalId id, PersonId person, Instant now) {
        return jdbc.sql(WHOLE)
                .param("id", id.value())
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query(Holding::held)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                Proposals.row(row, number),
                row.getString("call_stage").equals("published"),
                row.getLong("reference_number"),
                answers(row),
                limits(row),
                new Held.Facts(
                        Text.parse(row.getString("call_title")),
                        row.getString("round_kind"),
                        row.getString("form_sha256"),
                        row.getString("language"),
                        lot(row),
                        new Held.Applicant(
                                Text.parse(row.getString("name")),
                                row.getString("country"),
                                Text.parse(row.getString("place")),
                                row.getString("registration_number"))),
                List.of(JSON.readValue(row.getString("readers"), Held.Reader[].class)));
    }

    private static Optional<Held.InLot> lot(ResultSet row) throws SQLException {
        @Nullable String code = row.getString("lot_code");
        return code == null
                ? Optional.empty()
                : Optional.of(new Held.InLot(code, Text.parse(row.getString("lot_name"))));
    }

    private static Answers answers(ResultSet row) throws SQLException {
        @Nullable String written = row.getString("answers");
        return written == null ? Answers.EMPTY : Answers.parse(written);
    }

    private static Limits limits(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        int months = row.getInt("months_max");
        return new Limits(
                sum(row.getBigDecimal("grant_min"), currency),
                sum(row.getBigDecimal("grant_max"), currency),
                months == 0 ? OptionalInt.empty() : OptionalInt.of(months));
    }

    private static Optional<Money> sum(@Nullable BigDecimal amount, Currency currency) {
        return Optional.ofNullable(amount).map(known -> new Money(known, currency));
    }
}
