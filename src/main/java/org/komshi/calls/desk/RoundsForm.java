package org.komshi.calls.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.calls.CallView;
import org.komshi.calls.Correction;
import org.komshi.calls.NewCall;
import org.komshi.calls.Part;
import org.komshi.calls.Period;
import org.komshi.calls.Round;
import org.komshi.calls.WallClock;
import org.komshi.forms.DefinitionId;

/**
 * The rounds of a call as they are entered: fields {@code form-1}, {@code opens-1}, {@code closes-1} … Times are what a
 * clock in the call's zone shows; {@code closes-1-which} says which of two, where the clock shows a time twice.
 */
public record RoundsForm(Entries entries, ZoneId zone, List<NewCall.Plan> plans, List<CannotRead> problems)
        implements PartForm {
    static final String SECOND = "second";

    static RoundsForm of(CallView call) {
        Entries entries = Entries.none();
        for (Round round : call.rounds()) {
            int number = round.number();
            entries.put("form-" + number, id(round.form()));
            entries.put("grid-" + number, id(round.grid()));
            entries.put("checklist-" + number, id(round.checklist()));
            put(entries, "opens-" + number, round.opensAt(), call.zone());
            put(entries, "closes-" + number, round.closesAt(), call.zone());
            entries.put(
                    "results-" + number,
                    round.resultsBy()
                            .map(at -> at.atZone(call.zone()).toLocalDate().toString())
                            .orElse(""));
        }
        return new RoundsForm(
                entries,
                call.zone(),
                call.rounds().stream().map(NewCall.Plan::of).toList(),
                List.of());
    }

    static RoundsForm read(CallView call, Entries entries) {
        List<CannotRead> problems = new ArrayList<>();
        var reader = new Reader(entries, call.zone(), problems);
        return new RoundsForm(
                entries,
                call.zone(),
                call.rounds().stream().map(round -> reader.plan(round)).toList(),
                problems);
    }

    @Override
    public Part part() {
        return Part.ROUNDS;
    }

    @Override
    public Correction applied(Correction correction) {
        return correction.with(plans);
    }

    /** Whether the time entered there exists twice, so that the person has to say which. */
    public boolean asksWhich(String field) {
        try {
            return WallClock.read(LocalDateTime.parse(entries.value(field)), zone) instanceof WallClock.Twice;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static void put(Entries entries, String field, Optional<Instant> instant, ZoneId zone) {
        entries.put(
                field,
                instant.map(at -> at.atZone(zone)
                                .toLocalDateTime()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString())
                        .orElse(""));
        instant.filter(at -> WallClock.read(at.atZone(zone).toLocalDateTime(), zone) instanceof WallClock.Twice)
                .ifPresent(at -> entries.put(field + "-which", WallClock.isSecond(at, zone) ? SECOND : "first"));
    }

    private static String id(Optional<DefinitionId> definition) {
        return definition.map(id -> id.value().toString()).orElse("");
    }

    private record Reader(Entries entries, ZoneId zone, List<CannotRead> problems) {
        NewCall.Plan plan(Round round) {
            int number = round.number();
            return new NewCall.Plan(
                    definition("form-" + number),
                    definition("grid-" + number),
                    definition("checklist-" + number),
                    period(number),
                    date("results-" + number, round.resultsBy()));
        }

        private Optional<DefinitionId> definition(String field) {
            try {
                return Optional.of(entries.value(field))
                        .filter(value -> !value.isEmpty())
                        .map(UUID::fromString)
                        .map(DefinitionId::new);
            } catch (IllegalArgumentException forged) {
                return Optional.empty();
            }
        }

        private Optional<Period> period(int number) {
            int before = problems.size();
            Optional<Instant> opens = instant("opens-" + number);
            Optional<Instant> closes = instant("closes-" + number);
            if (problems.size() > before || opens.isEmpty() && closes.isEmpty()) {
                return Optional.empty();
            }
            if (opens.isEmpty() || closes.isEmpty()) {
                problems.add(new CannotRead.Missing((opens.isEmpty() ? "opens-" : "closes-") + number));
                return Optional.empty();
            }
            if (!opens.get().isBefore(closes.get())) {
                problems.add(new CannotRead.ClosesFirst("closes-" + number));
                return Optional.empty();
            }
            return Optional.of(new Period(opens.get(), closes.get()));
        }

        private Optional<Instant> instant(String field) {
            String value = entries.value(field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            try {
                return resolved(field, LocalDateTime.parse(value).truncatedTo(ChronoUnit.MINUTES));
            } catch (DateTimeParseException malformed) {
                problems.add(new CannotRead.NotATime(field));
                return Optional.empty();
            }
        }

        private Optional<Instant> resolved(String field, LocalDateTime shown) {
            return switch (WallClock.read(shown, zone)) {
                case WallClock.Once(var instant) -> Optional.of(instant);
                case WallClock.Never(var from, var to) -> {
                    problems.add(new CannotRead.TimeNever(field, from, to));
                    yield Optional.empty();
                }
                case WallClock.Twice(var first, var second) -> {
                    String which = entries.value(field + "-which");
                    if (which.isEmpty()) {
                        problems.add(new CannotRead.TimeTwice(field, first, second, zone));
                        yield Optional.empty();
                    }
                    yield Optional.of(which.equals(SECOND) ? second : first);
                }
            };
        }

        /** A day that was not touched keeps its hour, so that nothing counts as changed. */
        private Optional<Instant> date(String field, Optional<Instant> before) {
            String value = entries.value(field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            try {
                LocalDate day = LocalDate.parse(value);
                return before.filter(at -> at.atZone(zone).toLocalDate().equals(day))
                        .or(() -> Optional.of(
                                day.atTime(LocalTime.NOON).atZone(zone).toInstant()));
            } catch (DateTimeParseException malformed) {
                problems.add(new CannotRead.NotATime(field));
                return Optional.empty();
            }
        }
    }
}
