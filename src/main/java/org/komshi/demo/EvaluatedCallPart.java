package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;
import static org.komshi.demo.DemoFile.strings;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Task;
import org.komshi.identity.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The call that is being checked and assessed on the day of the demonstration. */
@Component
@Order(7)
class EvaluatedCallPart implements Part {
    private final Applicants applicants;
    private final Judging judging;

    EvaluatedCallPart(Applicants applicants, Judging judging) {
        this.applicants = applicants;
        this.judging = judging;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        JsonNode call = DemoFile.read("call-evaluated.json");
        JsonNode file = DemoFile.read("applications-evaluated.json");
        String slug = string(call, "slug");
        List<JsonNode> applications = list(file, "applications").stream()
                .sorted(Comparator.comparing(application -> world.instant(application.required("submitted"))))
                .toList();
        for (JsonNode application : applications) {
            applicants.apply(world, agenda, slug, application);
        }
        new Round(slug, file, applications)
                .plan(
                        world,
                        agenda,
                        world.instant(list(call, "rounds").getFirst().required("closes")));
    }

    private final class Round {
        private final String call;
        private final JsonNode file;
        private final List<JsonNode> applications;

        Round(String call, JsonNode file, List<JsonNode> applications) {
            this.call = call;
            this.file = file;
            this.applications = applications;
        }

        void plan(World world, Agenda agenda, Instant closed) {
            Instant checks = closed.plus(Duration.ofDays(2));
            Instant assigned = closed.plus(Duration.ofDays(6));
            agenda.at(closed.plus(Duration.ofMinutes(5)), () -> judging.open(round(world), officer(world)));
            agenda.at(closed.plus(Duration.ofHours(20)), () -> invite(world));
            for (JsonNode assessor : list(file, "assessors")) {
                if (assessor.path("declared").booleanValue()) {
                    agenda.at(closed.plus(Duration.ofDays(3)), () -> declare(world, assessor));
                }
            }
            for (int number = 0; number < applications.size(); number++) {
                JsonNode application = applications.get(number);
                agenda.at(
                        Agenda.spread(checks, assigned, number, applications.size()), () -> check(world, application));
            }
            agenda.at(
                    assigned, () -> judging.assign(round(world), 2, closed.plus(Duration.ofDays(24)), officer(world)));
            agenda.at(assigned, () -> assess(world, agenda, assigned, world.daysFromToday(0)));
        }

        private void invite(World world) {
            List<String> names = list(file, "assessors").stream()
                    .map(assessor -> string(assessor, "person"))
                    .toList();
            judging.invite(world, call, names, officer(world));
        }

        private void declare(World world, JsonNode assessor) {
            judging.declare(world, call, string(assessor, "person"), list(assessor, "conflicts"));
        }

        private void check(World world, JsonNode application) {
            var proposal =
                    world.paper(call, string(application, "organisation")).proposal();
            JsonNode checks = application.required("checks");
            switch (string(checks, "state")) {
                case "concluded" -> judging.check(round(world), proposal, list(checks, "notMet"), officer(world));
                case "begun" -> judging.beginChecking(proposal, strings(checks, "met"), officer(world));
                default -> {
                    // not looked at yet
                }
            }
        }

        private void assess(World world, Agenda agenda, Instant from, Instant until) {
            int number = 0;
            int all = applications.size() * 2;
            for (JsonNode application : applications) {
                var proposal =
                        world.paper(call, string(application, "organisation")).proposal();
                List<Task> tasks = judging.tasks(round(world), proposal);
                List<JsonNode> assessments = list(application, "assessments");
                for (int at = 0; at < Math.min(tasks.size(), assessments.size()); at++) {
                    Task task = tasks.get(at);
                    JsonNode assessment = assessments.get(at);
                    int which = number++;
                    agenda.at(
                            Agenda.spread(from.plus(Duration.ofDays(1)), until, which, all),
                            () -> assess(task, assessment, string(application, "language"), which));
                }
            }
        }

        private void assess(Task task, JsonNode assessment, String language, int number) {
            JsonNode points = assessment.required("points");
            if (string(assessment, "stage").equals("submitted")) {
                judging.assess(task, points, language, number);
            } else if (!points.isEmpty()) {
                judging.beginAssessing(task, points, language, number);
            }
        }

        private RoundId round(World world) {
            return judging.round(world, call, 1);
        }

        private static PersonId officer(World world) {
            return world.person("petar");
        }
    }
}
