package org.komshi.calls;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.DefinitionId;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole calls with their rounds. */
@Component
class CallRepository {
    private static final String WITH_LOTS = """
            select call.*,
                   (select jsonb_agg(jsonb_build_object('code', lot.code, 'name', lot.name, 'summary', lot.summary,
                                                        'envelope', lot.envelope, 'grantMax', lot.grant_max))
                      from calls.lot
                     where lot.call = call.id) as lots
              from calls.call
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CallRepository(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CallView> find(CallId id) {
        List<Round> rounds = rounds(id);
        return jdbc.sql(WITH_LOTS + "where id = :id")
                .param("id", id.value())
                .query((row, _) -> view(row, rounds, clock))
                .optional();
    }

    /** The call, if this person works on it in one of these roles. */
    Optional<CallView> find(CallId id, PersonId person, String... roles) {
        boolean works = jdbc.sql("select calls.works_on(:person, :roles, :call, :now)")
                .param("person", person.value())
                .param("roles", roles)
                .param("call", id.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Boolean.class)
                .single();
        return works ? find(id) : Optional.empty();
    }

    Optional<CallView> findPublic(String slug) {
        return findPublic(slug, clock);
    }

    /**
     * A call that is, or once was, announced to everyone.
     *
     * @param now asked only when the stage depends on it
     */
    Optional<CallView> findPublic(String slug, InstantSource now) {
        List<Round> rounds =
                jdbc.sql("""
                        select round.*
                          from calls.round
                          join calls.call on call.id = round.call
                         where call.slug = :slug
                         order by round.number
                        """).param("slug", slug).query(CallRepository::round).list();
        return jdbc.sql(WITH_LOTS + """
                         where slug = :slug
                           and (stage in ('published', 'decided') or stage = 'withdrawn' and published_at is not null)
                        """)
                .param("slug", slug)
                .query((row, _) -> view(row, rounds, now))
                .optional();
    }

    List<Round> rounds(CallId call) {
        return jdbc.sql("select * from calls.round where call = :call order by number")
                .param("call", call.value())
                .query(CallRepository::round)
                .list();
    }

    Optional<Round> round(RoundId id) {
        return jdbc.sql("select * from calls.round where id = :id")
                .param("id", id.value())
                .query(CallRepository::round)
                .optional();
    }

    static Round round(ResultSet row, int number) throws SQLException {
        Instant opens = instant(row, "opens_at");
        Instant closes = instant(row, "closes_at");
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call", UUID.class)),
                row.getInt("number"),
                RoundKind.of(row.getString("kind")),
                Optional.ofNullable(row.getObject("form", UUID.class)).map(DefinitionId::new),
                Optional.ofNullable(row.getObject("grid", UUID.class)).map(DefinitionId::new),
                Optional.ofNullable(row.getObject("checklist", UUID.class)).map(DefinitionId::new),
                opens == null || closes == null ? Optional.empty() : Optional.of(new Period(opens, closes)),
                Optional.ofNullable(instant(row, "results_by")));
    }

    /** Its stage as the table says it; whoever changes the call holds it from here to the end of the transaction. */
    Optional<String> lock(CallId id) {
        return jdbc.sql("select stage from calls.call where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void save(CallId id, CallTexts texts) {
        jdbc.sql("""
                        update calls.call
                           set title = :title::jsonb, summary = :summary::jsonb, purpose = :purpose::jsonb,
                               eligibility = :eligibility::jsonb, costs = :costs::jsonb,
                               exclusions = :exclusions::jsonb, procedure = :procedure::jsonb
                         where id = :id
                        """).param("id", id.value()).params(json(texts)).update();
    }

    void save(CallId id, CallRules rules) {
        jdbc.sql("""
                        update calls.call
                           set currency = :currency, envelope = :envelope, grant_min = :grantMin,
                               grant_max = :grantMax, months_max = :monthsMax, own_share = :ownShare,
                               countries = :countries, applicant_kinds = :kinds, min_age_years = :age,
                               zone = :zone, binding = :binding, complaint_days = :complaintDays
                         where id = :id
                        """)
                .param("id", id.value())
                .param("currency", rules.sums().currency().getCurrencyCode())
                .param("envelope", amount(rules.sums().envelope()))
                .param("grantMin", amount(rules.sums().grantMin()))
                .param("grantMax", amount(rules.sums().grantMax()))
                .param("monthsMax", rules.sums().monthsMax().orElse(null))
                .param("ownShare", rules.sums().ownShare().orElse(null))
                .param("countries", rules.applicants().countries().toArray(String[]::new))
                .param("kinds", rules.applicants().kinds().toArray(String[]::new))
                .param("age", rules.applicants().minAgeYears())
                .param("zone", rules.zone().getId())
                .param("binding", rules.binding().code())
                .param("complaintDays", rules.complaintDays())
                .update();
        save(id, rules.lots());
    }

    private void save(CallId id, Lots lots) {
        jdbc.sql("delete from calls.lot where call = :call and code <> all (:codes)")
                .param("call", id.value())
                .param("codes", lots.codes().toArray(String[]::new))
                .update();
        lots.all()
                .forEach(lot -> jdbc.sql("""
                                insert into calls.lot (call, code, name, summary, envelope, grant_max)
                                values (:call, :code, :name::jsonb, :summary::jsonb, :envelope, :grantMax)
                                    on conflict (call, code) do update
                                   set name = excluded.name, summary = excluded.summary,
                                       envelope = excluded.envelope, grant_max = excluded.grant_max
                                """)
                        .param("call", id.value())
                        .param("code", lot.code())
                        .param("name", lot.name().json())
                        .param("summary", lot.summary().json())
                        .param("envelope", lot.envelope().amount())
                        .param("grantMax", amount(lot.grantMax()))
                        .update());
    }

    void save(RoundId id, NewCall.Plan plan) {
        jdbc.sql("""
                        update calls.round
                           set form = :form, grid = :grid, checklist = :checklist, opens_at = :opensAt,
                               closes_at = :closesAt, results_by = :resultsBy
                         where id = :id
                        """)
                .param("id", id.value())
                .param("form", plan.form().map(DefinitionId::value).orElse(null))
                .param("grid", plan.grid().map(DefinitionId::value).orElse(null))
                .param("checklist", plan.checklist().map(DefinitionId::value).orElse(null))
                .param("opensAt", at(plan.period().map(Period::opensAt)))
                .param("closesAt", at(plan.period().map(Period::closesAt)))
                .param("resultsBy", at(plan.resultsBy()))
                .update();
    }

    static Map<String, String> json(CallTexts texts) {
        return texts.byName().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> text.getValue().json()));
    }

    private static @Nullable BigDecimal amount(Optional<Money> money) {
        return money.map(Money::amount).orElse(null);
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(UTC)).orElse(null);
    }

    private static CallView view(ResultSet row, List<Round> rounds, InstantSource now) throws SQLException {
        return new CallView(
                stage(row, rounds, now),
                new ProgrammeId(row.getObject("programme", UUID.class)),
                row.getString("code"),
                row.getString("slug"),
                texts(row),
                rules(row),
                rounds,
                Optional.ofNullable(instant(row, "published_at")),
                row.getBoolean("example"),
                row.getBoolean("past"));
    }

    private static Call stage(ResultSet row, List<Round> rounds, InstantSource now) throws SQLException {
        CallId id = new CallId(row.getObject("id", UUID.class));
        String stage = row.getString("stage");
        return switch (stage) {
            case "draft" -> new Call.Draft(id);
            case "decided" -> new Call.Decided(id, Optional.ofNullable(instant(row, "decided_at")));
            case "withdrawn" -> new Call.Withdrawn(id, there(instant(row, "withdrawn_at")), text(row, "withdrawn_why"));
            case "published" ->
                Call.published(
                        id,
                        there(instant(row, "published_at")),
                        rounds.getFirst().period().orElseThrow(),
                        now.instant());
            default -> throw new IllegalStateException("call " + id + " is in no known stage: " + stage);
        };
    }

    private static CallTexts texts(ResultSet row) throws SQLException {
        return new CallTexts(
                text(row, "title"),
                text(row, "summary"),
                text(row, "purpose"),
                text(row, "eligibility"),
                text(row, "costs"),
                text(row, "exclusions"),
                text(row, "procedure"));
    }

    private static CallRules rules(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        int months = row.getInt("months_max");
        var sums = new CallRules.Sums(
                currency,
                Optional.ofNullable(row.getBigDecimal("envelope")).map(amount -> new Money(amount, currency)),
                Optional.ofNullable(row.getBigDecimal("grant_min")).map(amount -> new Money(amount, currency)),
                Optional.ofNullable(row.getBigDecimal("grant_max")).map(amount -> new Money(amount, currency)),
                months == 0 ? Optional.empty() : Optional.of(months),
                Optional.ofNullable(row.getBigDecimal("own_share")));
        var applicants = new CallRules.Applicants(
                strings(row.getArray("countries")),
                strings(row.getArray("applicant_kinds")),
                row.getInt("min_age_years"));
        return new CallRules(
                sums,
                applicants,
                ZoneId.of(row.getString("zone")),
                Languages.of(row.getString("binding")),
                row.getInt("complaint_days"),
                Lots.parse(row.getString("lots"), currency));
    }

    private static Text text(ResultSet row, String column) throws SQLException {
        return Text.parse(row.getString(column));
    }

    private static List<String> strings(Array column) throws SQLException {
        return Arrays.stream((Object[]) column.getArray()).map(String::valueOf).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** What a constraint of the table promises. */
    private static <T> T there(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
