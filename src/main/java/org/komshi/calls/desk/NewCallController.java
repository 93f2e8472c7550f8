package org.komshi.calls.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallRules;
import org.komshi.calls.CallTexts;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Drafts;
import org.komshi.calls.Drafts.Creation;
import org.komshi.calls.Lots;
import org.komshi.calls.NewCall;
import org.komshi.calls.Programmes;
import org.komshi.calls.Programmes.Programme;
import org.komshi.identity.Visitor;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.komshi.settings.Settings;
import org.komshi.web.spi.HubProfile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Begins a call: programme, code, title; everything else is written afterwards. */
@Controller
class NewCallController {
    private static final int USUAL_COMPLAINT_DAYS = 8;

    private final Drafts drafts;
    private final Programmes programmes;
    private final DeskCalls written;
    private final Calls calls;
    private final Settings settings;
    private final InstantSource clock;
    private final HubProfile profile;

    NewCallController(Drafts drafts, Programmes programmes, DeskCalls written, Calls calls, Surroundings around) {
        this.drafts = drafts;
        this.written = written;
        this.calls = calls;
        this.programmes = programmes;
        this.settings = around.settings();
        this.clock = around.clock();
        this.profile = around.profile();
    }

    /** What a new call takes from the hub. */
    @Component
    record Surroundings(Settings settings, InstantSource clock, HubProfile profile) {}

    /** @param from the call to begin with, whose texts, rules and definitions are taken over */
    @GetMapping("/desk/calls/new")
    ModelAndView ask(Visitor visitor, @RequestParam(required = false) Optional<UUID> from) {
        Entries entries = Entries.none();
        from.map(id -> calls.atDesk(new CallId(id), visitor.person())).ifPresent(call -> {
            entries.put("from", call.id().value().toString());
            entries.put("programme", call.programme().value().toString());
            entries.put("title", call.title());
        });
        return page(entries, List.of(), visitor);
    }

    @PostMapping("/desk/calls")
    ModelAndView create(Visitor visitor, @RequestParam MultiValueMap<String, String> sent) {
        Entries entries = Entries.of(sent);
        Optional<Programme> programme = own(visitor).stream()
                .filter(one -> one.id().toString().equals(entries.value("programme")))
                .findFirst();
        List<Problem> problems = new ArrayList<>(problems(entries, programme));
        if (problems.isEmpty()) {
            NewCall call = model(entries, visitor)
                    .map(model -> copy(model, entries, programme.orElseThrow()))
                    .orElseGet(() -> call(entries, programme.orElseThrow()));
            switch (drafts.create(call, visitor.person())) {
                case Creation.Created(var id) -> {
                    return new ModelAndView("redirect:/desk/calls/" + id.value());
                }
                case Creation.Refused(var taken) -> problems.addAll(taken);
            }
        }
        ModelAndView page = page(entries, problems, visitor);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static List<CannotRead> problems(Entries entries, Optional<Programme> programme) {
        List<CannotRead> problems = new ArrayList<>();
        if (programme.isEmpty()) {
            problems.add(new CannotRead.Missing("programme"));
        }
        if (!entries.value("code").matches("[A-Za-z0-9][A-Za-z0-9-]{1,30}")) {
            problems.add(new CannotRead.NotACode("code"));
        }
        if (!entries.value("slug").matches("[a-z0-9][a-z0-9-]{2,80}")) {
            problems.add(new CannotRead.NotACode("slug"));
        }
        Text title = entries.text("title");
        if (title.isEmpty()) {
            problems.add(new CannotRead.Missing(
                    "title-" + Languages.forTexts().getFirst().code()));
        }
        title.versions().forEach((code, value) -> {
            if (value.length() > TextsForm.most("title")) {
                problems.add(new CannotRead.TooLong(
                        "title-" + code, Languages.of(code), value.length(), TextsForm.most("title")));
            }
        });
        return problems;
    }

    private NewCall call(Entries entries, Programme programme) {
        Text none = Text.NONE;
        return new NewCall(
                programme.programme(),
                entries.value("code"),
                entries.value("slug"),
                new CallTexts(entries.text("title"), none, none, none, none, none, none),
                new CallRules(
                        CallRules.Sums.none(Currency.getInstance(programme.currency())),
                        CallRules.Applicants.ANY,
                        profile.now().zone(),
                        usualBinding(),
                        USUAL_COMPLAINT_DAYS),
                List.of(),
                settings.demonstration());
    }

    /** The call to begin with, if one was chosen. */
    private Optional<CallView> model(Entries entries, Visitor visitor) {
        return entries.value("from").isEmpty()
                ? Optional.empty()
                : Optional.of(calls.atDesk(new CallId(id(entries.value("from"))), visitor.person()));
    }

    private static UUID id(String entered) {
        try {
            return UUID.fromString(entered);
        } catch (IllegalArgumentException forged) {
            throw new NotFound();
        }
    }

    /** Everything but code, title and dates; sums only in the same currency. */
    private NewCall copy(CallView model, Entries entries, Programme programme) {
        Map<String, Text> texts = new LinkedHashMap<>(model.texts().byName());
        texts.put("title", entries.text("title"));
        CallRules rules = model.rules();
        boolean isSameCurrency = rules.sums().currency().getCurrencyCode().equals(programme.currency());
        return new NewCall(
                programme.programme(),
                entries.value("code"),
                entries.value("slug"),
                CallTexts.of(texts),
                new CallRules(
                        isSameCurrency ? rules.sums() : CallRules.Sums.none(Currency.getInstance(programme.currency())),
                        rules.applicants(),
                        rules.zone(),
                        rules.binding(),
                        rules.complaintDays(),
                        isSameCurrency ? rules.lots() : Lots.NONE),
                model.rounds().stream()
                        .map(round -> new NewCall.Plan(
                                round.form(), round.grid(), round.checklist(), Optional.empty(), Optional.empty()))
                        .toList(),
                settings.demonstration());
    }

    /** English where the hub offers it, since most donors read it. */
    private static Language usualBinding() {
        return Languages.forTexts().contains(Languages.ENGLISH)
                ? Languages.ENGLISH
                : Languages.forTexts().getFirst();
    }

    private List<Programme> own(Visitor visitor) {
        return programmes.all().stream()
                .filter(programme -> drafts.isOfficer(visitor.person(), programme.programme()))
                .toList();
    }

    private ModelAndView page(Entries entries, List<? extends Problem> problems, Visitor visitor) {
        return new ModelAndView(
                "calls/newCall",
                Map.of(
                        "entries",
                        entries,
                        "programmes",
                        own(visitor),
                        "models",
                        written.of(visitor.person(), clock.instant()),
                        "problems",
                        List.<Problem>copyOf(problems)));
    }
}
