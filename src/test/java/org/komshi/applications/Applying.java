package org.komshi.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komshi.Cast;
import org.komshi.calls.CallExamples;
import org.komshi.calls.CallId;
import org.komshi.calls.CallRules;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Drafts;
import org.komshi.calls.NewCall;
import org.komshi.calls.Period;
import org.komshi.calls.ProgrammeId;
import org.komshi.calls.Programmes;
import org.komshi.calls.Publications;
import org.komshi.database.HubClock;
import org.komshi.database.Ids;
import org.komshi.forms.Answer;
import org.komshi.forms.Answers;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.DefinitionKind;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.Forms;
import org.komshi.forms.Question;
import org.komshi.identity.PersonId;
import org.komshi.money.Money;
import org.komshi.organisations.OrganisationId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Calls to apply to and drafts to submit, made through the doors. {@code @Autowired Applying applying;} */
@Component
public class Applying {
    private final Cast cast;
    private final Calls calls;
    private final Applications applications;
    private final Forms forms;
    private final HubClock clock;
    private final Desk desk;

    Applying(Cast cast, Applications applications, Forms forms, HubClock clock, Desk desk) {
        this.cast = cast;
        this.applications = applications;
        this.forms = forms;
        this.clock = clock;
        this.desk = desk;
        this.calls = desk.calls();
    }

    /** What makes calls. */
    @Component
    record Desk(Programmes programmes, Drafts drafts, Publications publications, Calls calls) {}

    /** An organisation's draft: {@code ana} represents it, {@code besa} writes for it. */
    public record Drafted(
            ApplicationId application, ProposalId proposal, OrganisationId organisation, PersonId representative) {}

    /** A published call on the standard forms that takes concept notes until this instant; the clock is set to a day before it. */
    public CallView callClosingAt(Instant closes) {
        return callClosingAt(closes, forms.newest(DefinitionKind.FORM, "concept-note"));
    }

    /** The same whose first round asks another form. */
    public CallView callClosingAt(Instant closes, Optional<DefinitionId> form) {
        return callClosingAt(closes, form, CallExamples.rules());
    }

    /** The same on the standard forms with other rules. */
    public CallView callClosingAt(Instant closes, CallRules rules) {
        return callClosingAt(closes, forms.newest(DefinitionKind.FORM, "concept-note"), rules);
    }

    private CallView callClosingAt(Instant closes, Optional<DefinitionId> form, CallRules rules) {
        clock.set(closes.minus(Duration.ofDays(60)));
        ProgrammeId programme = desk.programmes().create(CallExamples.programme());
        Period first = new Period(closes.minus(Duration.ofDays(40)), closes);
        Period second = new Period(closes.plus(Duration.ofDays(60)), closes.plus(Duration.ofDays(90)));
        String code = "EX-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        NewCall call = new NewCall(
                programme,
                code,
                code.toLowerCase(Locale.ROOT),
                CallExamples.texts(),
                rules,
                List.of(plan(first, "concept-note", form), plan(second, "full-application", plain())),
                true);
        CallId id = ((Drafts.Creation.Created) desk.drafts().create(call, cast.petar())).id();
        if (desk.publications().publish(id, cast.petar()) instanceof Publications.Publication.Refused refused) {
            throw new IllegalStateException(String.valueOf(refused));
        }
        clock.set(closes.minus(Duration.ofDays(1)));
        return calls.call(id);
    }

    /** The first version of the full application, which words alone can fill in: later ones ask for budgets and files. */
    private Optional<DefinitionId> plain() {
        try {
            String file =
                    new ClassPathResource("forms/full-application-1.json").getContentAsString(StandardCharsets.UTF_8);
            return Optional.of(((Forms.Adding.Added) forms.add(file, Optional.empty())).id());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private NewCall.Plan plan(Period period, String form, Optional<DefinitionId> asked) {
        return new NewCall.Plan(
                asked,
                forms.newest(DefinitionKind.GRID, form + "-grid"),
                forms.newest(DefinitionKind.CHECKLIST, form + "-checks"),
                Optional.of(period),
                Optional.of(period.closesAt().plus(Duration.ofDays(40))));
    }

    /** A new organisation's draft to this call, with nothing in it. */
    public Drafted draft(CallView call) {
        PersonId representative = cast.somebody();
        return draft(call, cast.organisationOf(representative), representative);
    }

    public Drafted draft(CallView call, OrganisationId organisation, PersonId representative) {
        Optional<String> lot = call.rules().lots().codes().stream().findFirst();
        var started = (Start.Started) applications.start(call.id(), organisation, representative, lot);
        return new Drafted(started.application(), started.proposal(), organisation, representative);
    }

    /** The same with everything answered. */
    public Drafted complete(CallView call) {
        Drafted drafted = draft(call);
        applications.saveAnswers(drafted.proposal(), drafted.representative(), answers(drafted.proposal()));
        return drafted;
    }

    public Acknowledgement submitted(Drafted drafted) {
        var accepted = (Submission.Accepted) applications.submit(drafted.proposal(), drafted.representative(), true);
        return accepted.acknowledgement();
    }

    /** An answer to every question that is asked, none against a limit. */
    public Answers answers(ProposalId proposal) {
        FormDefinition form = applications.content(proposal).form();
        Map<String, Answer> all = new LinkedHashMap<>();
        form.questions().forEach(question -> {
            if (form.asked(new Answers(all)).contains(question.id())) {
                all.put(question.id(), answer(question));
            }
        });
        return new Answers(all);
    }

    private static Answer answer(Question question) {
        return switch (question) {
            case Question.ShortText _ -> new Answer.TextAnswer("Безбедно до школо");
            case Question.LongText _ -> new Answer.TextAnswer("We walk children to school.\nEvery day.");
            case Question.NumberQuestion _ -> new Answer.NumberAnswer(BigDecimal.valueOf(12));
            case Question.MoneyQuestion money ->
                new Answer.MoneyAnswer(
                        new Money(new BigDecimal(money.callLimits() ? "300000" : "20000"), money.currency()));
            case Question.OneOf one ->
                new Answer.ChoiceAnswer(chosen(one.options().getLast()));
            case Question.Several several ->
                new Answer.ChoicesAnswer(List.of(chosen(several.options().getFirst())));
            case Question.Declaration declaration ->
                new Answer.DeclarationAnswer(declaration.label().versions().get("en"), "en");
            case Question.DateQuestion _ -> new Answer.DateAnswer(LocalDate.of(2026, 3, 1));
            case Question.PeriodQuestion _, Question.PersonQuestion _ -> parts(question);
            case Question.YesNo yesNo ->
                new Answer.ChoiceAnswer(chosen(yesNo.choices().getFirst()));
            case Question.Reach reach -> new Answer.TextAnswer(reached(reach.way()));
            case Question.Lookup _ -> new Answer.ChoiceAnswer(new Answer.Chosen("1", "Green Valley", "en"));
            case Question.FilesQuestion _ ->
                new Answer.FilesAnswer(List.of(
                        new Answer.Handed(Ids.next(), "Statute.pdf", "application/pdf", 12_000, "0".repeat(64))));
            case Question.Table table -> table(table);
            case Question.Note _, Question.Signature _, Question.Calculated _ -> Answer.NONE;
        };
    }

    private static Answer.Chosen chosen(Question.Option option) {
        return new Answer.Chosen(option.id(), option.label().versions().get("en"), "en");
    }

    private static String reached(Question.Way way) {
        return switch (way) {
            case EMAIL -> "ana@green-valley.example";
            case PHONE -> "+389 70 123 456";
            case WEB_ADDRESS -> "https://green-valley.example";
        };
    }

    private static Answer parts(Question question) {
        Map<String, Answer> parts = new LinkedHashMap<>();
        question.parts().forEach(part -> parts.put(part.id().replaceFirst(".*\\.", ""), answer(part)));
        return new Answer.PartsAnswer(parts);
    }

    /** One row; a budget's is what {@code limits: call} above asks for, in one piece. */
    private static Answer table(Question.Table table) {
        Map<String, Answer> cells = new LinkedHashMap<>();
        table.columns().forEach(column -> {
            Answer cell = switch (column) {
                case Question.NumberQuestion _ -> new Answer.NumberAnswer(BigDecimal.ONE);
                case Question.MoneyQuestion money ->
                    new Answer.MoneyAnswer(new Money(new BigDecimal("300000"), money.currency()));
                case Question.OneOf one ->
                    new Answer.ChoiceAnswer(chosen(one.options().getFirst()));
                default -> answer(column);
            };
            if (!cell.isEmpty()) {
                cells.put(column.id(), cell);
            }
        });
        return new Answer.TableAnswer(List.of(new Answer.Row(Optional.empty(), cells)));
    }
}
