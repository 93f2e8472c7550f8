package org.komshi.awards.supplements;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Publication;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.awards.publication.PublicationTyped;
import org.komshi.awards.publication.Sensitivity;
import org.komshi.calls.CallId;
import org.komshi.forms.TypedNumber;
import org.komshi.forms.TypedText;
import org.komshi.identity.Visitor;
import org.komshi.language.Speech;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Awarding the next proposal of the reserve list: entered, read once more with its letter, then done. */
@Controller
@RequestMapping("/desk/calls/{id}/reserve")
class ReserveController {
    private final ReserveAwards awards;
    private final ReserveList list;
    private final Sensitivity sensitivity;
    private final Spoken spoken;

    ReserveController(ReserveAwards awards, ReserveList list, Sensitivity sensitivity, Spoken spoken) {
        this.awards = awards;
        this.list = list;
        this.sensitivity = sensitivity;
        this.spoken = spoken;
    }

    /** In which language and on which day. */
    @org.springframework.stereotype.Component
    record Spoken(Speech speech, InstantSource clock) {}

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Visitor visitor) {
        CallId call = new CallId(id);
        awards.round(call, visitor.person());
        return list.of(call, visitor.person()).mayAward()
                ? page(call, Map.of(), List.of(), visitor)
                : new ModelAndView("redirect:/desk/calls/" + id + "/awards");
    }

    @PostMapping
    ModelAndView award(@PathVariable UUID id, @RequestParam Map<String, String> fields, Visitor visitor) {
        CallId call = new CallId(id);
        DecisionRound round = awards.round(call, visitor.person());
        List<Problem> problems = new ArrayList<>();
        Optional<ReserveAwards.Order> order = order(round, fields, visitor, problems);
        order.ifPresent(one -> problems.addAll(awards.obstacles(round, one, visitor.person())));
        if (!problems.isEmpty() || order.isEmpty()) {
            return page(call, fields, problems, visitor);
        }
        if (!fields.containsKey("confirmed")) {
            return confirmation(call, round, order.get(), fields, visitor);
        }
        List<CannotSupplement> refused = awards.award(call, order.get(), visitor.person());
        return refused.isEmpty()
                ? new ModelAndView("redirect:/desk/calls/" + id + "/awards")
                : page(call, fields, refused, visitor);
    }

    private Optional<ReserveAwards.Order> order(
            DecisionRound round, Map<String, String> fields, Visitor visitor, List<Problem> problems) {
        ProposalId proposal = proposal(fields);
        SumTyped sum = new SumTyped(fields.getOrDefault("amount", ""), visitor.reads());
        sum.problem(round).ifPresent(problems::add);
        LocalDate today = LocalDate.ofInstant(spoken.clock().instant(), round.zone());
        var published = new PublicationTyped(fields, "").read(today, sensitivity.reasoned(proposal));
        problems.addAll(published.problems());
        return problems.isEmpty()
                ? Optional.of(new ReserveAwards.Order(
                        proposal,
                        sum.amount(round),
                        TypedText.paragraphs(fields.getOrDefault("why", "")),
                        published.publication().orElse(Publication.FULL)))
                : Optional.empty();
    }

    private static ProposalId proposal(Map<String, String> fields) {
        try {
            return new ProposalId(UUID.fromString(fields.getOrDefault("proposal", "")));
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private ModelAndView confirmation(
            CallId call, DecisionRound round, ReserveAwards.Order order, Map<String, String> fields, Visitor visitor) {
        return new ModelAndView(
                "awards/reserveConfirmation",
                Map.of(
                        "round",
                        round,
                        "entry",
                        list.of(call, visitor.person()).next().orElseThrow(NotFound::new),
                        "order",
                        order,
                        "fields",
                        fields,
                        "content",
                        awards.preview(round, order, visitor.person()),
                        "phrases",
                        spoken.speech().in(awards.spoken(order.proposal()))));
    }

    private ModelAndView page(
            CallId call, Map<String, String> typed, List<? extends Problem> problems, Visitor visitor) {
        DecisionRound round = awards.round(call, visitor.person());
        Optional<ReserveList.Entry> next = list.of(call, visitor.person()).next();
        if (next.isEmpty()) {
            return new ModelAndView("redirect:/desk/calls/" + call.value() + "/awards");
        }
        ModelAndView page = new ModelAndView(
                "awards/reserveAward",
                Map.of(
                        "round",
                        round,
                        "entry",
                        next.get(),
                        "form",
                        form(round, next.get(), typed, visitor),
                        "problems",
                        problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ReserveForm form(DecisionRound round, ReserveList.Entry entry, Map<String, String> typed, Visitor visitor) {
        return new ReserveForm(
                sensitivity.usual(entry.proposal()),
                sensitivity.of(entry.proposal()).map(Sensitivity.Topic::label).orElse(null),
                awards.most(round, entry.proposal())
                        .map(most -> TypedNumber.shown(most.amount(), visitor.reads()))
                        .orElse(""),
                typed);
    }
}
