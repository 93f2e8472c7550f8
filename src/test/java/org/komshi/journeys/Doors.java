package org.komshi.journeys;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.komshi.Cast;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.applications.Applying;
import org.komshi.applications.Applying.Drafted;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Saving;
import org.komshi.applications.Submission;
import org.komshi.awards.Attendance;
import org.komshi.awards.Awards;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.Verdict;
import org.komshi.calls.CallView;
import org.komshi.calls.RoundId;
import org.komshi.database.HubClock;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Mark;
import org.komshi.evaluation.Task;
import org.komshi.forms.Answer;
import org.komshi.forms.Answers;
import org.komshi.forms.Grid;
import org.komshi.identity.PersonId;
import org.komshi.jobs.Jobs;
import org.komshi.money.Money;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;

/** What many people do in a call and no journey has to watch, done through the rooms' doors. */
@Component
public class Doors {
    private static final Duration TO_ASSESS = Duration.ofDays(20);

    private final Applying applying;
    private final Cast cast;
    private final HubClock clock;
    private final Rooms rooms;

    Doors(Applying applying, Cast cast, HubClock clock, Rooms rooms) {
        this.applying = applying;
        this.cast = cast;
        this.clock = clock;
        this.rooms = rooms;
    }

    @Component
    record Rooms(Applications applications, Evaluation evaluation, Awards awards, Jobs jobs) {}

    static RoundId round(CallView call, int number) {
        return call.round(number).id();
    }

    /** So many organisations write and submit a concept note: "Project 0" and on. */
    List<Drafted> apply(CallView call, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> {
                    Drafted drafted = applying.draft(call);
                    write(drafted.proposal(), drafted.representative(), "Project " + at, "300000");
                    applying.submitted(drafted);
                    return drafted;
                })
                .toList();
    }

    /** Answers everything, with this title and sum. */
    void write(ProposalId proposal, PersonId by, String title, String requested) {
        Map<String, Answer> all = new LinkedHashMap<>(applying.answers(proposal).all());
        all.put("title", new Answer.TextAnswer(title));
        all.put("requested", new Answer.MoneyAnswer(Money.of(requested, "NOK")));
        if (rooms.applications().saveAnswers(proposal, by, new Answers(all)) instanceof Saving.Refused refused) {
            throw new IllegalStateException(String.valueOf(refused));
        }
    }

    ProposalId fullApplication(Drafted of) {
        return rooms.applications().ofRound(of.application(), 2, of.representative());
    }

    ProposalId submitFull(Drafted of, String title, String requested) {
        ProposalId proposal = fullApplication(of);
        write(proposal, of.representative(), title, requested);
        if (rooms.applications().submit(proposal, of.representative(), true) instanceof Submission.Refused refused) {
            throw new IllegalStateException(String.valueOf(refused));
        }
        return proposal;
    }

    /** At the closing instant: the round is opened, and every proposal checked. */
    void openAndCheck(CallView call, int number, List<ProposalId> proposals, Set<ProposalId> notRegistered) {
        clock.set(call.round(number).period().orElseThrow().closesAt());
        done(rooms.evaluation().open(round(call, number), cast.petar()));
        for (ProposalId proposal : proposals) {
            Map<String, String> notMet = notRegistered.contains(proposal) ? Map.of("registered", "E1") : Map.of();
            done(rooms.evaluation().checkAndConclude(round(call, number), proposal, notMet, cast.petar()));
        }
    }

    void askToAssess(CallView call, List<PersonId> assessors) {
        done(rooms.evaluation().invite(call.id(), assessors, cast.petar()));
    }

    void declare(CallView call, PersonId assessor, Map<ApplicationId, String> conflicts) {
        done(rooms.evaluation().declare(call.id(), conflicts, assessor));
    }

    /** Gives every eligible proposal two assessors. */
    List<Task> assign(CallView call, int number) {
        RoundId round = round(call, number);
        done(rooms.evaluation().assign(round, 2, clock.instant().plus(TO_ASSESS), cast.petar()));
        return rooms.evaluation().tasks(round);
    }

    /** @param points for the whole grid, of five a criterion; they are spread evenly over the criteria */
    void assess(CallView call, int number, ToIntFunction<ProposalId> points) {
        RoundId round = round(call, number);
        Grid grid = rooms.evaluation().ranking(round).grid();
        for (Task task : rooms.evaluation().tasks(round)) {
            List<Mark> marks = new ArrayList<>();
            for (int at = 0; at < grid.criteria().size(); at++) {
                int share = (points.applyAsInt(task.proposal()) + at)
                        / grid.criteria().size();
                marks.add(Mark.of(grid.criteria().get(at).id(), BigDecimal.valueOf(share), "Said on page " + at + "."));
            }
            done(rooms.evaluation().submit(task.assessment(), marks, "Read twice.", task.assessor()));
        }
    }

    /** The decision, with one member of the committee present, and its letters. */
    void decideAndSend(CallView call, int number, Map<ProposalId, Verdict> verdicts, Deciding by) {
        RoundId round = round(call, number);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        done(rooms.awards()
                .draft(
                        round,
                        new DecisionDraft(
                                Optional.of(today),
                                "Minutes 7",
                                Map.of(by.member(), Attendance.PRESENT),
                                List.of(),
                                verdicts),
                        cast.petar()));
        done(rooms.awards().decide(round, by.manager()));
        rooms.jobs().finishNow(rooms.awards().sendLetters(round, cast.petar()).orElseThrow());
    }

    public record Deciding(PersonId member, PersonId manager) {}

    private static void done(List<? extends Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
    }
}
