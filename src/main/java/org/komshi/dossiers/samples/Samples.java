package org.komshi.dossiers.samples;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws samples for auditors, and shows those that were drawn with what has changed since. */
@Component
public class Samples {
    private final Populations populations;
    private final SampleRows rows;
    private final Audit audit;
    private final InstantSource clock;

    Samples(Populations populations, SampleRows rows, Audit audit, InstantSource clock) {
        this.populations = populations;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Drawing {
        record Drawn(UUID sample) implements Drawing {}

        record Refused(List<CannotDraw> problems) implements Drawing {}
    }

    List<Source> sources(PersonId auditor) {
        return populations.sources(auditor);
    }

    List<Sample> of(PersonId auditor) {
        return rows.of(auditor, clock.instant());
    }

    /** Draws and keeps a sample of what this person audits now. */
    @Transactional
    public Drawing draw(SampleForm form, PersonId auditor) {
        List<CannotDraw> problems = new ArrayList<>();
        Optional<Source> source = populations.sources(auditor).stream()
                .filter(one -> one.value().equals(form.of()))
                .findFirst();
        if (source.isEmpty()) {
            problems.add(new CannotDraw.NoSource());
        }
        if (form.wanted().isEmpty()) {
            problems.add(new CannotDraw.NoSize());
        }
        if (!form.hasReadableSeed()) {
            problems.add(new CannotDraw.UnreadableSeed());
        }
        if (!form.isKnown()) {
            problems.add(new CannotDraw.NothingThere());
        }
        return problems.isEmpty()
                ? draw(source.orElseThrow(), form, form.wanted().orElseThrow(), auditor)
                : new Drawing.Refused(problems);
    }

    private Drawing draw(Source source, SampleForm form, int size, PersonId auditor) {
        Population population = populations.of(source.scope(), source.id(), form.from());
        Optional<CannotDraw> problem = problem(population, form, size);
        if (problem.isPresent()) {
            return new Drawing.Refused(List.of(problem.get()));
        }
        List<Sampling.Chosen> chosen = form.isByAmount()
                ? Sampling.byAmount(population.drawable(), size, form.seed())
                : Sampling.random(population.drawable(), size, form.seed());
        UUID id = Ids.next();
        UUID kept = rows.add(id, new SampleRows.Drawn(source, form, population, chosen), auditor, clock.instant());
        if (!kept.equals(id)) {
            return new Drawing.Drawn(kept);
        }
        audit.record(Entry.of(
                "dossiers.sample-drawn",
                auditor.ref(),
                new Ref("sample", id),
                new Ref(source.scope(), source.id()),
                Map.of(
                        "method", form.method(),
                        "from", form.from(),
                        "size", chosen.size(),
                        "items", population.items().size(),
                        "seed", form.seed(),
                        "sha256", population.sha256())));
        return new Drawing.Drawn(id);
    }

    private static Optional<CannotDraw> problem(Population population, SampleForm form, int size) {
        if (population.items().isEmpty()) {
            return Optional.of(new CannotDraw.NothingThere());
        }
        if (form.isByAmount() && population.currencies().size() > 1) {
            return Optional.of(new CannotDraw.SeveralCurrencies(String.join(", ", population.currencies())));
        }
        int there =
                form.isByAmount() ? population.withAmount() : population.items().size();
        return size > there ? Optional.of(new CannotDraw.TooMany(there)) : Optional.empty();
    }

    /** @throws NotFound for whoever does not audit what it was drawn from now */
    Sample.View view(UUID id, PersonId auditor) {
        Instant now = clock.instant();
        Sample sample = rows.find(id, auditor, now).orElseThrow(NotFound::new);
        Population population = populations.of(sample.scope(), sample.scopeId(), sample.drawnFrom());
        return new Sample.View(
                sample,
                rows.chosen(id),
                population.sha256().equals(sample.sha256())
                        ? Optional.empty()
                        : Optional.of(changes(rows.population(id), population.drawable())));
    }

    /** The population a sample was drawn from, as text whose SHA-256 stands on its page. */
    String population(UUID id, PersonId auditor) {
        Sample sample = rows.find(id, auditor, clock.instant()).orElseThrow(NotFound::new);
        return Population.text(rows.population(sample.id()));
    }

    private static Sample.Changes changes(List<Sampling.Item> before, List<Sampling.Item> after) {
        Map<String, Optional<BigDecimal>> known = new HashMap<>();
        before.forEach(item -> known.put(item.reference(), item.amount()));
        int added = 0;
        int other = 0;
        for (Sampling.Item item : after) {
            Optional<BigDecimal> was = known.remove(item.reference());
            if (was == null) {
                added++;
            } else if (!same(was, item.amount())) {
                other++;
            }
        }
        return new Sample.Changes(added, known.size(), other);
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }
}
