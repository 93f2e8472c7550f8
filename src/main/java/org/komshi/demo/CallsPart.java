package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;
import static org.komshi.demo.DemoFile.strings;
import static org.komshi.demo.DemoFile.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komshi.calls.CallId;
import org.komshi.calls.CallRules;
import org.komshi.calls.CallTexts;
import org.komshi.calls.Drafts;
import org.komshi.calls.Lot;
import org.komshi.calls.Lots;
import org.komshi.calls.NewCall;
import org.komshi.calls.Period;
import org.komshi.calls.Publications;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.DefinitionKind;
import org.komshi.forms.Forms;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The example calls: one in draft, three published on the day the files say. */
@Component
@Order(4)
class CallsPart implements Part {
    static final List<String> FILES = List.of("call-decided", "call-evaluated", "call-open", "call-draft");
    private static final int PREPARED_DAYS_BEFORE = 10;

    private final Drafts drafts;
    private final Publications publications;
    private final Forms forms;

    CallsPart(Drafts drafts, Publications publications, Forms forms) {
        this.drafts = drafts;
        this.publications = publications;
        this.forms = forms;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        FILES.forEach(file -> call(world, agenda, DemoFile.read(file + ".json")));
    }

    private void call(World world, Agenda agenda, JsonNode file) {
        JsonNode announced = file.path("announced");
        var written = announced.isObject()
                ? world.instant(announced).minus(Duration.ofDays(PREPARED_DAYS_BEFORE))
                : world.daysFromToday(-PREPARED_DAYS_BEFORE);
        agenda.at(written, () -> world.know(string(file, "slug"), create(world, file, officer(world))));
        if (announced.isObject()) {
            agenda.at(world.instant(announced), () -> publish(world.call(string(file, "slug")), officer(world)));
        }
    }

    private static PersonId officer(World world) {
        return world.person("petar");
    }

    private CallId create(World world, JsonNode file, PersonId officer) {
        NewCall call = new NewCall(
                world.programme(string(file, "programme")),
                string(file, "code"),
                string(file, "slug"),
                texts(file.required("texts")),
                rules(file),
                list(file, "rounds").stream().map(round -> plan(world, round)).toList(),
                true);
        return switch (drafts.create(call, officer)) {
            case Drafts.Creation.Created(var id) -> id;
            case Drafts.Creation.Refused(var problems) -> throw new IllegalStateException(String.valueOf(problems));
        };
    }

    private void publish(CallId call, PersonId officer) {
        if (publications.publish(call, officer) instanceof Publications.Publication.Refused(var problems)) {
            throw new IllegalStateException(String.valueOf(problems));
        }
    }

    private static CallTexts texts(JsonNode file) {
        Map<String, Text> byName =
                file.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, field -> text(file, field.getKey())));
        return CallTexts.of(byName);
    }

    private static CallRules rules(JsonNode file) {
        JsonNode perGrant = file.required("perGrant");
        Money envelope = money(file.required("envelope"));
        return new CallRules(
                new CallRules.Sums(
                        envelope.currency(),
                        Optional.of(envelope),
                        Optional.of(money(perGrant.required("min"))),
                        Optional.of(money(perGrant.required("max"))),
                        Optional.of(file.required("monthsMax").intValue()),
                        Optional.empty()),
                new CallRules.Applicants(
                        strings(file, "countries"),
                        strings(file, "applicantKinds"),
                        file.required("minAgeYears").intValue()),
                ZoneId.of(string(file, "zone")),
                Languages.of(string(file, "bindingLanguage")),
                file.required("complaintDays").intValue(),
                new Lots(list(file, "lots").stream().map(CallsPart::lot).toList()));
    }

    private static Lot lot(JsonNode file) {
        return new Lot(
                string(file, "code"),
                text(file, "name"),
                text(file, "summary"),
                money(file.required("envelope")),
                file.has("grantMax") ? Optional.of(money(file.required("grantMax"))) : Optional.empty());
    }

    private NewCall.Plan plan(World world, JsonNode round) {
        JsonNode opens = round.path("opens");
        JsonNode closes = round.path("closes");
        return new NewCall.Plan(
                definition(DefinitionKind.FORM, round.path("form")),
                definition(DefinitionKind.GRID, round.path("grid")),
                definition(DefinitionKind.CHECKLIST, round.path("checklist")),
                opens.isObject() && closes.isObject()
                        ? Optional.of(new Period(world.instant(opens), world.instant(closes)))
                        : Optional.empty(),
                Stream.of(round.path("results"))
                        .filter(JsonNode::isObject)
                        .map(world::instant)
                        .findFirst());
    }

    private Optional<DefinitionId> definition(DefinitionKind kind, JsonNode named) {
        return named.isObject() ? forms.newest(kind, string(named, "name")) : Optional.empty();
    }

    static Money money(JsonNode file) {
        return new Money(
                new BigDecimal(file.required("amount").asString()), Currency.getInstance(string(file, "currency")));
    }
}
