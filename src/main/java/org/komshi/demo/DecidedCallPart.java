package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;
import static org.komshi.demo.DemoFile.strings;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.komshi.applications.ProposalId;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Task;
import org.komshi.identity.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The call that is decided: sixty concept notes, eleven full applications, four awards, and every step between. */
@Component
@Order(8)
class DecidedCallPart implements Part {
    private static final Duration TO_ASSESS = Duration.ofDays(30);

    private final Applicants applicants;
    private final Judging judging;
    private final Deciding deciding;

    DecidedCallPart(Applicants applicants, Judging judging, Deciding deciding) {
        this.applicants = applicants;
        this.judging = judging;
        this.deciding = deciding;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        JsonNode file = DemoFile.read("decisions-decided.json");
        String call = string(file, "call");
        List<JsonNode> rounds = list(file, "rounds");
        List<JsonNode> notes = Stream.of("applications-decided-1.json", "applications-decided-2.json")
                .flatMap(part -> list(DemoFile.read(part), "applications").stream())
                .sorted(Comparator.comparing(application -> submitted(world, application)))
                .toList();
        List<JsonNode> full = list(DemoFile.read("full-applications-decided.json"), "applications").stream()
                .sorted(Comparator.comparing(application -> submitted(world, application)))
                .toList();

        notes.forEach(note -> applicants.apply(world, agenda, call, note));
        Step first = new Step(world, agenda, call, 1, rounds.getFirst(), notes);
        first.plan();
        full.forEach(application ->
                agenda.at(submitted(world, application), () -> applicants.submitInvited(world, call, application)));
        new Step(world, agenda, call, 2, rounds.get(1), full).plan();
        Instant decided = world.instant(rounds.get(1).required("decision").required("decidedAt"));
        agenda.at(decided.plus(Duration.ofHours(1)), () -> deciding.describe(world, call, file.required("public")));
        list(rounds.get(1), "accepted").forEach(one -> accepted(world, agenda, call, one));
        list(file, "complaints").forEach(complaint -> complaint(world, agenda, call, complaint));
    }

    private void accepted(World world, Agenda agenda, String call, JsonNode file) {
        String organisation = string(file, "organisation");
        agenda.at(
                world.instant(file.required("at")),
                () -> deciding.accept(world.paper(call, 2, organisation), world.representative(organisation)));
    }

    private void complaint(World world, Agenda agenda, String call, JsonNode file) {
        int round = file.required("round").intValue();
        String organisation = string(file, "organisation");
        agenda.at(
                world.instant(file.required("writtenAt")),
                () -> deciding.complain(
                        world.paper(call, round, organisation),
                        world.representative(organisation),
                        string(file, "text")));
        agenda.at(
                world.instant(file.required("answeredAt")),
                () -> deciding.answer(
                        world.paper(call, round, organisation), world.person(string(file, "answeredBy")), file));
    }

    private static Instant submitted(World world, JsonNode application) {
        return world.instant(application.required("submitted"));
    }

    /** One round, from its opening to its letters. */
    private final class Step {
        private final World world;
        private final Agenda agenda;
        private final String call;
        private final int number;
        private final JsonNode file;
        private final List<JsonNode> applications;

        Step(World world, Agenda agenda, String call, int number, JsonNode file, List<JsonNode> applications) {
            this.world = world;
            this.agenda = agenda;
            this.call = call;
            this.number = number;
            this.file = file;
            this.applications = applications;
        }

        void plan() {
            JsonNode opening = file.required("opening");
            agenda.at(world.instant(opening.required("at")), () -> judging.open(round(), person(opening, "by")));
            if (file.has("declarations")) {
                assessors(file.required("declarations"));
            }
            checks(file.required("checks"));
            JsonNode assigned = file.required("assigned");
            agenda.at(world.instant(assigned.required("at")), () -> assign(assigned));
            JsonNode decision = file.required("decision");
            Instant decided = world.instant(decision.required("decidedAt"));
            agenda.at(decided, () -> deciding.decide(world, call, round(), decision, applications));
            Instant letters =
                    file.has("letters") ? world.instant(file.required("letters")) : decided.plus(Duration.ofHours(18));
            agenda.at(letters, () -> deciding.send(round(), world.person("petar")));
        }

        private void assessors(JsonNode declarations) {
            List<String> names = strings(declarations, "assessors");
            agenda.at(
                    world.instant(file.required("assessorsInvited")),
                    () -> judging.invite(world, call, names, world.person("petar")));
            Instant at = world.instant(declarations.required("at"));
            for (int index = 0; index < names.size(); index++) {
                String name = names.get(index);
                List<JsonNode> conflicts = list(declarations, "conflicts").stream()
                        .filter(one -> string(one, "person").equals(name))
                        .toList();
                agenda.at(
                        at.plus(Duration.ofMinutes(37L * index)), () -> judging.declare(world, call, name, conflicts));
            }
        }

        private void checks(JsonNode checks) {
            Instant from = world.instant(checks.required("from"));
            Instant until = world.instant(checks.required("until"));
            for (int index = 0; index < applications.size(); index++) {
                JsonNode application = applications.get(index);
                agenda.at(
                        Agenda.spread(from, until, index, applications.size()),
                        () -> judging.check(
                                round(), proposal(application), list(application, "notMet"), person(checks, "by")));
            }
        }

        private void assign(JsonNode assigned) {
            Instant at = world.instant(assigned.required("at"));
            judging.assign(
                    round(), assigned.required("perProposal").intValue(), at.plus(TO_ASSESS), person(assigned, "by"));
            JsonNode assessments = file.required("assessments");
            Instant from = world.instant(assessments.required("from"));
            Instant until = world.instant(assessments.required("until"));
            int which = 0;
            for (JsonNode application : applications) {
                List<JsonNode> points = list(application, "points");
                List<Task> tasks = points.isEmpty() ? List.of() : judging.tasks(round(), proposal(application));
                for (int index = 0; index < tasks.size(); index++) {
                    Task task = tasks.get(index);
                    JsonNode given = points.get(index);
                    int one = which++;
                    agenda.at(
                            Agenda.spread(from, until, one, applications.size() * 2),
                            () -> judging.assess(task, given, string(application, "language"), one));
                }
            }
        }

        private ProposalId proposal(JsonNode application) {
            return world.paper(call, number, string(application, "organisation"));
        }

        private RoundId round() {
            return judging.round(world, call, number);
        }

        private PersonId person(JsonNode node, String field) {
            return world.person(string(node, field));
        }
    }
}
