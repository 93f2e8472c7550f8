package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.optional;
import static org.komshi.demo.DemoFile.string;
import static org.komshi.demo.DemoFile.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Abstention;
import org.komshi.awards.Attendance;
import org.komshi.awards.Awards;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.LetterId;
import org.komshi.awards.Publication;
import org.komshi.awards.PublicationLevel;
import org.komshi.awards.Register;
import org.komshi.awards.Verdict;
import org.komshi.calls.RoundId;
import org.komshi.identity.PersonId;
import org.komshi.jobs.Jobs;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the demonstration's committee, manager and officer do at the end of a round, and what follows. */
@Component
class Deciding {
    private final Awards awards;
    private final Register register;
    private final Jobs jobs;

    Deciding(Awards awards, Register register, Jobs jobs) {
        this.awards = awards;
        this.register = register;
        this.jobs = jobs;
    }

    void decide(World world, String call, RoundId round, JsonNode file, List<JsonNode> applications) {
        Map<PersonId, Attendance> members = new LinkedHashMap<>();
        list(file, "members")
                .forEach(member ->
                        members.put(world.person(string(member, "person")), Attendance.of(string(member, "part"))));
        int number = file.has("lines") ? 2 : 1;
        List<Abstention> abstentions = list(file, "abstentions").stream()
                .map(one -> Abstention.of(
                        world.person(string(one, "person")),
                        world.paper(call, number, string(one, "organisation")),
                        string(one, "reason")))
                .toList();
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        for (JsonNode application : applications) {
            if (application.path("eligible").booleanValue()) {
                ProposalId proposal = world.paper(call, number, string(application, "organisation"));
                verdicts.put(proposal, verdict(file, application));
            }
        }
        DecisionDraft draft = new DecisionDraft(
                Optional.of(LocalDate.parse(string(file, "metOn"))),
                string(file.required("minutes"), "en"),
                members,
                abstentions,
                verdicts);
        Optional<LocalDate> reserveUntil = optional(file, "reserveUntil").map(LocalDate::parse);
        int days = DecisionDraft.Terms.USUAL.acceptanceDays();
        done(
                "draft of the decision",
                awards.draft(
                        round, draft.withTerms(new DecisionDraft.Terms(days, reserveUntil)), world.person("petar")));
        list(file, "publication")
                .forEach(one -> awards.choose(
                        round,
                        world.paper(call, number, string(one, "organisation")),
                        Publication.of(
                                PublicationLevel.find(string(one, "level")).orElseThrow(), string(one, "reason")),
                        world.person(string(file, "decidedBy"))));
        done("decision", awards.decide(round, world.person(string(file, "decidedBy"))));
    }

    private static Verdict verdict(JsonNode file, JsonNode application) {
        String language = string(application, "language");
        if (!file.has("lines")) {
            JsonNode reasons = file.required("reasons").required(string(application, "reasonKey"));
            String reason = optional(reasons, language).orElseGet(() -> string(reasons, "en"));
            return string(application, "outcome").equals("invite") ? Verdict.invite(reason) : Verdict.reject(reason);
        }
        JsonNode line = list(file, "lines").stream()
                .filter(one -> string(one, "organisation").equals(string(application, "organisation")))
                .findFirst()
                .orElseThrow();
        String reason =
                optional(line.required("reason"), language).orElseGet(() -> string(line.required("reason"), "en"));
        return switch (string(line, "outcome")) {
            case "award" ->
                Verdict.award(CallsPart.money(line.required("amount")).amount(), reason);
            case "reserve" -> Verdict.reserve(reason);
            default -> Verdict.reject(reason);
        };
    }

    void send(RoundId round, PersonId officer) {
        jobs.finishNow(awards.sendLetters(round, officer).orElseThrow());
    }

    void accept(ProposalId proposal, PersonId representative) {
        done("acceptance", awards.accept(proposal, representative));
    }

    void complain(ProposalId proposal, PersonId representative, String text) {
        done("complaint", awards.complain(letter(proposal), representative, text));
    }

    void answer(ProposalId proposal, PersonId by, JsonNode file) {
        done(
                "answer",
                awards.answer(
                        awards.complaint(letter(proposal)).orElseThrow(),
                        by,
                        string(file, "outcome").equals("upheld"),
                        string(file, "answer")));
    }

    /** Says in all languages what the awards are for. */
    void describe(World world, String call, JsonNode texts) {
        texts.propertyStream()
                .forEach(award -> register.describe(
                        world.paper(call, 2, award.getKey()),
                        text(award.getValue(), "title"),
                        text(award.getValue(), "summary")));
    }

    private LetterId letter(ProposalId proposal) {
        return awards.letter(proposal).orElseThrow();
    }

    private static void done(String what, List<? extends Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(what + ": " + new ArrayList<>(problems));
        }
    }
}
