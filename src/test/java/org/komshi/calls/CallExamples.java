package org.komshi.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.database.Ids;
import org.komshi.forms.DefinitionId;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, programmes and calls for tests, each made anew. */
public final class CallExamples {
    public static final Instant OPENS = Instant.parse("2027-01-11T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");

    private final JdbcClient jdbc;

    public CallExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PersonId person(String name, String... roles) {
        UUID id = Ids.next();
        jdbc.sql("insert into identity.person (id, email, name, language, created_at)"
                        + " values (:id, :email, :name, 'en', '2020-01-01T00:00Z')")
                .param("id", id)
                .param("email", id + "@hub.example")
                .param("name", name)
                .update();
        for (String role : roles) {
            jdbc.sql("insert into identity.role (id, person, role, from_at, given_at)"
                            + " values (:id, :person, :role, '2020-01-01T00:00Z', '2020-01-01T00:00Z')")
                    .param("id", Ids.next())
                    .param("person", id)
                    .param("role", role)
                    .update();
        }
        return new PersonId(id);
    }

    public static Text text(String english) {
        return Text.of("en", english)
                .with("mk", english + " (мк)")
                .with("sq", english + " (sq)")
                .with("sr", english + " (sr)");
    }

    public static NewProgramme programme() {
        return new NewProgramme(
                "programme-" + Ids.next(),
                text("Programme (invented)"),
                Text.NONE,
                Currency.getInstance("NOK"),
                List.of(
                        new Country("MK", text("North Macedonia"), Text.NONE),
                        new Country("XK", text("Kosovo*"), text("* Without prejudice to positions on status."))));
    }

    /** The newest standard definition of a kind: {@code form}, {@code grid}, {@code checklist}. */
    public DefinitionId definition(String kind) {
        return new DefinitionId(
                jdbc.sql("""
                        select id from forms.definition
                         where kind = :kind and name like 'concept-note%' order by version desc limit 1
                        """).param("kind", kind).query(UUID.class).single());
    }

    public static CallRules rules() {
        Currency nok = Currency.getInstance("NOK");
        return new CallRules(
                new CallRules.Sums(
                        nok,
                        Optional.of(Money.of("2000000", "NOK")),
                        Optional.of(Money.of("150000", "NOK")),
                        Optional.of(Money.of("600000", "NOK")),
                        Optional.of(24),
                        Optional.empty()),
                new CallRules.Applicants(List.of("MK", "XK"), List.of("association", "foundation"), 2),
                ZoneId.of("Europe/Skopje"),
                Languages.of("mk"),
                8);
    }

    /** The same in two grant lines: A with 1,200,000 NOK, B with 800,000 and grants of 200,000 at most. */
    public static CallRules rulesWithLots() {
        CallRules one = rules();
        return new CallRules(
                one.sums(),
                one.applicants(),
                one.zone(),
                one.binding(),
                one.complaintDays(),
                new Lots(List.of(
                        new Lot("A", text("Youth"), text("Work with the young."), nok(1_200_000), Optional.empty()),
                        new Lot("B", text("Streets"), Text.NONE, nok(800_000), Optional.of(nok(200_000))))));
    }

    private static Money nok(int amount) {
        return Money.of(String.valueOf(amount), "NOK");
    }

    public static CallTexts texts() {
        return new CallTexts(
                text("Safe streets"),
                text("Grants for safer streets."),
                text("For neighbours.\n\n- one\n- two"),
                text("Associations."),
                text("Wages."),
                Text.NONE,
                text("Here."));
    }

    public List<NewCall.Plan> rounds() {
        List<NewCall.Plan> plans = new ArrayList<>();
        plans.add(plan(new Period(OPENS, CLOSES)));
        plans.add(plan(new Period(Instant.parse("2027-05-03T07:00:00Z"), Instant.parse("2027-06-01T10:00:00Z"))));
        return plans;
    }

    public NewCall.Plan plan(Period period) {
        return new NewCall.Plan(
                Optional.of(definition("form")),
                Optional.of(definition("grid")),
                Optional.of(definition("checklist")),
                Optional.of(period),
                Optional.of(period.closesAt().plusSeconds(40L * 86400)));
    }

    /** Complete, so that it can be published. */
    public NewCall call(ProgrammeId programme) {
        String code = "EX-" + Ids.next();
        return new NewCall(programme, code, code.toLowerCase(java.util.Locale.ROOT), texts(), rules(), rounds(), true);
    }
}
