package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;
import static org.komshi.demo.DemoFile.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.awards.NewAward;
import org.komshi.awards.PastResult;
import org.komshi.awards.Publication;
import org.komshi.awards.Register;
import org.komshi.calls.CallId;
import org.komshi.calls.CallRules;
import org.komshi.calls.CallTexts;
import org.komshi.calls.Drafts;
import org.komshi.calls.NewCall;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The past call: real organisations, with published facts only. */
@Component
@Order(5)
class PastPart implements Part {
    private static final int DAYS_AGO = 790;
    private static final String CODE = "NI-MK";

    private final Drafts drafts;
    private final Organisations organisations;
    private final Register register;

    PastPart(Drafts drafts, Organisations organisations, Register register) {
        this.drafts = drafts;
        this.organisations = organisations;
        this.register = register;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        agenda.at(world.daysFromToday(-DAYS_AGO), () -> record(world));
    }

    private void record(World world) {
        JsonNode file = DemoFile.read("past.json");
        Money total = CallsPart.money(file.required("totalAwarded"));
        CallId call = drafts.recordPast(call(world, file, total), world.person("petar"));
        register.recordPast(new PastResult(
                call,
                file.required("applications").intValue(),
                file.required("invited").intValue(),
                file.required("awarded").intValue(),
                Optional.of(total),
                total.currency().getCurrencyCode(),
                text(file, "note")));
        for (JsonNode award : list(file, "awards")) {
            register.enter(award(call, award, total), string(award, "slug"));
        }
    }

    private static NewCall call(World world, JsonNode file, Money total) {
        Map<String, Text> texts = Map.of("title", text(file, "title"), "summary", text(file, "summary"));
        CallRules rules = new CallRules(
                CallRules.Sums.none(total.currency()),
                new CallRules.Applicants(List.of(string(file, "country")), List.of(), 0),
                ZoneId.of("Europe/Skopje"),
                Languages.ENGLISH,
                0);
        return new NewCall(
                world.programme(string(file, "programme")),
                CODE,
                string(file, "slug"),
                CallTexts.of(texts),
                rules,
                List.of(NewCall.Plan.OPEN, NewCall.Plan.OPEN),
                false);
    }

    private NewAward award(CallId call, JsonNode file, Money total) {
        JsonNode seat = file.required("organisation");
        OrganisationId organisation = organisations
                .enter(NewOrganisations.of(seat, false), Optional.empty())
                .organisationOrThrow();
        return new NewAward(
                call,
                Optional.empty(),
                organisation,
                text(file, "title"),
                text(file, "summary"),
                Optional.empty(),
                total.currency().getCurrencyCode(),
                exactMonths(file),
                string(seat, "country"),
                Optional.empty(),
                Publication.FULL);
    }

    /** "About two years" stays in the note: a figure would say more than is published. */
    private static Optional<Integer> exactMonths(JsonNode file) {
        return file.path("monthsAbout").asBoolean(false)
                ? Optional.empty()
                : Optional.of(file.required("months").intValue());
    }
}
