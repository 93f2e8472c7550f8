package org.komshi.calls.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komshi.calls.Call;
import org.komshi.calls.CallView;
import org.komshi.calls.Stage;
import org.komshi.language.Phrases;
import org.komshi.web.components.Point;

/** The stages of a call on a thread, each with its date where there is one. */
final class Stages {
    private static final List<Stage> ROAD =
            List.of(Stage.DRAFT, Stage.ANNOUNCED, Stage.OPEN, Stage.CLOSED, Stage.DECIDED);

    private Stages() {}

    /** A withdrawn call ends where it was withdrawn. */
    static List<Point> of(CallView call, Phrases phrases) {
        Stage at = call.stage().stage();
        List<Point> points = new ArrayList<>();
        for (Stage stage : ROAD) {
            if (call.stage() instanceof Call.Withdrawn && reached(call, stage)) {
                points.add(point(call, stage, Point.State.PAST, phrases));
            } else if (!(call.stage() instanceof Call.Withdrawn)) {
                int order = Integer.compare(stage.ordinal(), at.ordinal());
                points.add(point(
                        call,
                        stage,
                        order < 0 ? Point.State.PAST : order == 0 ? Point.State.NOW : Point.State.NEXT,
                        phrases));
            }
        }
        if (call.stage() instanceof Call.Withdrawn) {
            points.add(point(call, Stage.WITHDRAWN, Point.State.NOW, phrases));
        }
        return points;
    }

    private static boolean reached(CallView call, Stage stage) {
        return stage == Stage.DRAFT
                || stage == Stage.ANNOUNCED && call.publishedAt().isPresent();
    }

    private static Point point(CallView call, Stage stage, Point.State state, Phrases phrases) {
        String when =
                at(call, stage).map(instant -> when(call, instant, phrases)).orElse("");
        return new Point(phrases.say("calls.stage." + stage.word()), when, state);
    }

    private static Optional<Instant> at(CallView call, Stage stage) {
        return switch (stage) {
            case DRAFT -> Optional.empty();
            case ANNOUNCED -> call.publishedAt();
            case OPEN -> call.firstRound().opensAt();
            case CLOSED -> call.firstRound().closesAt();
            case DECIDED ->
                call.stage() instanceof Call.Decided decided
                        ? decided.at()
                        : call.rounds().getLast().resultsBy();
            case WITHDRAWN ->
                call.stage() instanceof Call.Withdrawn withdrawn ? Optional.of(withdrawn.at()) : Optional.empty();
        };
    }

    private static String when(CallView call, Instant instant, Phrases phrases) {
        return phrases.say(
                "calls.milestone.time",
                "date",
                phrases.shortDate(instant, call.zone()),
                "time",
                phrases.time(instant, call.zone()));
    }
}
