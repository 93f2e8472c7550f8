package org.komshi.awards.publication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.komshi.awards.Publication;
import org.komshi.awards.PublicationLevel;
import org.komshi.forms.TypedText;

/**
 * A level, its day and its reason as they came from a page.
 *
 * @param suffix of the field names, where several awards stand on one page; else empty
 */
public record PublicationTyped(Map<String, String> fields, String suffix) {
    static final int LONGEST_REASON = 500;

    /** @param publication empty as long as there are problems */
    public record Read(Optional<Publication> publication, List<CannotPublish> problems) {}

    /**
     * @param today where the hub is: a delay ends later
     * @param reasoned which levels need a reason
     */
    public Read read(LocalDate today, Predicate<PublicationLevel> reasoned) {
        List<CannotPublish> problems = new ArrayList<>();
        Optional<PublicationLevel> level = PublicationLevel.find(level());
        String reason = TypedText.line(reason());
        if (level.isEmpty()) {
            return new Read(Optional.empty(), List.of(new CannotPublish.NoLevel("level" + suffix)));
        }
        boolean delayed = level.get() == PublicationLevel.DELAYED;
        Optional<LocalDate> until = delayed ? day() : Optional.empty();
        if (delayed && until.isEmpty()) {
            problems.add(new CannotPublish.NoDay("until" + suffix));
        }
        if (until.filter(day -> !day.isAfter(today)).isPresent()) {
            problems.add(new CannotPublish.DayOver("until" + suffix));
        }
        if (reason.isEmpty() && reasoned.test(level.get())) {
            problems.add(new CannotPublish.NoReason("reason" + suffix));
        }
        int count = TypedText.characters(reason);
        if (count > LONGEST_REASON) {
            problems.add(new CannotPublish.TooLong("reason" + suffix, count, LONGEST_REASON));
        }
        return problems.isEmpty()
                ? new Read(Optional.of(new Publication(level.get(), until, reason)), problems)
                : new Read(Optional.empty(), problems);
    }

    public String level() {
        return fields.getOrDefault("level" + suffix, "");
    }

    public String until() {
        return fields.getOrDefault("until" + suffix, "");
    }

    public String reason() {
        return fields.getOrDefault("reason" + suffix, "");
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(until().strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty(); // asked for again, with what was typed still in its field
        }
    }
}
