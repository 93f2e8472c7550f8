package org.komshi.awards.supplements;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Outcome;
import org.komshi.awards.Publication;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.awards.letters.LetterPost;
import org.komshi.awards.publication.PublicationTyped;
import org.komshi.awards.publication.Sensitivity;
import org.komshi.awards.reopenings.Reopening;
import org.komshi.awards.reopenings.ReopeningPages;
import org.komshi.forms.TypedText;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.komshi.language.Speech;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The new decision on an application that was opened again: read once more with its letter, then taken. */
@Controller
class ReopeningDecisionController {
    private final ComplaintDecisions decisions;
    private final ReopeningPages pages;
    private final Sensitivity sensitivity;
    private final LetterPost post;
    private final Now now;

    ReopeningDecisionController(
            ComplaintDecisions decisions, ReopeningPages pages, Sensitivity sensitivity, LetterPost post, Now now) {
        this.decisions = decisions;
        this.pages = pages;
        this.sensitivity = sensitivity;
        this.post = post;
        this.now = now;
    }

    /** The words and the day. */
    @Component
    record Now(Speech speech, InstantSource clock) {}

    @PostMapping("/desk/reopenings/{id}/decision")
    ModelAndView decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Visitor visitor) {
        Reopening reopening = decisions.find(id, visitor.person());
        if (!reopening.isOpen()) {
            return new ModelAndView("redirect:/desk/reopenings/" + id);
        }
        Map<String, String> single = fields.toSingleValueMap();
        List<Problem> problems = new ArrayList<>();
        ComplaintDecisions.Order order = order(reopening, fields, visitor, problems);
        problems.addAll(decisions.obstacles(reopening, order, visitor.person()));
        if (!problems.isEmpty()) {
            return pages.page(id, fields, problems, visitor);
        }
        if (!single.containsKey("confirmed")) {
            return confirmation(reopening, order, fields, visitor);
        }
        List<CannotSupplement> refused = decisions.decide(id, order, visitor.person());
        return refused.isEmpty()
                ? new ModelAndView("redirect:/desk/reopenings/" + id)
                : pages.page(id, fields, refused, visitor);
    }

    private ComplaintDecisions.Order order(
            Reopening reopening, MultiValueMap<String, String> fields, Visitor visitor, List<Problem> problems) {
        Map<String, String> single = fields.toSingleValueMap();
        DecisionRound round = decisions.round(reopening, visitor.person());
        Optional<Outcome> outcome = switch (single.getOrDefault("outcome", "")) {
            case "grant" -> Optional.of(round.awardsMoney() ? Outcome.AWARD : Outcome.INVITE);
            case "reject" -> Optional.of(Outcome.REJECT);
            default -> Optional.empty();
        };
        SumTyped sum = new SumTyped(single.getOrDefault("amount", ""), visitor.reads());
        Publication publication = Publication.FULL;
        if (outcome.filter(Outcome.AWARD::equals).isPresent()) {
            sum.problem(round).ifPresent(problems::add);
            var read = new PublicationTyped(single, "")
                    .read(
                            LocalDate.ofInstant(now.clock().instant(), round.zone()),
                            sensitivity.reasoned(new ProposalId(reopening.proposal())));
            problems.addAll(read.problems());
            publication = read.publication().orElse(Publication.FULL);
        }
        return new ComplaintDecisions.Order(
                outcome,
                sum.amount(round),
                TypedText.paragraphs(single.getOrDefault("why", "")),
                day(single.getOrDefault("metOn", "")),
                TypedText.paragraphs(single.getOrDefault("minutes", "")),
                present(fields),
                publication);
    }

    private static Set<PersonId> present(MultiValueMap<String, String> fields) {
        return fields.getOrDefault("members", List.of()).stream()
                .filter(typed -> typed.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private ModelAndView confirmation(
            Reopening reopening,
            ComplaintDecisions.Order order,
            MultiValueMap<String, String> fields,
            Visitor visitor) {
        return new ModelAndView(
                "awards/reopeningConfirmation",
                Map.of(
                        "reopening",
                        reopening,
                        "round",
                        decisions.round(reopening, visitor.person()),
                        "order",
                        order,
                        "fields",
                        fields,
                        "content",
                        decisions.preview(reopening, order, visitor.person()),
                        "phrases",
                        now.speech().in(post.spoken(new ProposalId(reopening.proposal())))));
    }
}
