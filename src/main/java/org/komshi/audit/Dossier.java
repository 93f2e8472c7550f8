package org.komshi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komshi.audit.spi.DossierWays;
import org.komshi.web.components.Paging;

/**
 * A dossier as one person reads it, newest first.
 *
 * @param name of what it is about, today
 * @param worked where one works on it
 * @param acts kinds of acts in it, to choose from
 * @param people who did something in it, by name
 * @param filter what it is narrowed to
 * @param ways where one can go from here
 */
public record Dossier(
        Ref about,
        String name,
        Optional<String> worked,
        List<Act> acts,
        List<Person> people,
        DossierFilter filter,
        List<Line> lines,
        Paging paging,
        List<DossierWays.Way> ways) {
    /**
     * @param label its sentence without particulars
     * @param count how often it was done
     */
    public record Act(String code, String label, int count) {}

    /** @param id as a filter names them */
    public record Person(String id, String name) {}

    /** What it is narrowed to, in words: stands on the print too. */
    public List<String> narrowed() {
        Stream<String> act =
                acts.stream().filter(one -> one.code().equals(filter.act())).map(Act::label);
        Stream<String> by =
                people.stream().filter(one -> one.id().equals(filter.by())).map(Person::name);
        Stream<String> days = filter.from().isEmpty() && filter.until().isEmpty()
                ? Stream.empty()
                : Stream.of(filter.from() + " – " + filter.until());
        return Stream.of(act, by, days).flatMap(words -> words).toList();
    }

    public String address() {
        return "/desk/dossiers/" + about.kind() + "/" + about.id();
    }

    /**
     * @param link number in the chain; empty for the moment before it is linked
     * @param by name of who did it
     * @param sentence what follows the name
     * @param subject name of what it was done to, where that is not the dossier itself
     */
    public record Line(
            long entry,
            Optional<Long> link,
            Instant at,
            String by,
            String sentence,
            Optional<String> subject,
            Reason reason) {}

    /** What the person said about it. */
    public sealed interface Reason {
        record None() implements Reason {}

        record Given(String text) implements Reason {}

        record Erased() implements Reason {}
    }
}
