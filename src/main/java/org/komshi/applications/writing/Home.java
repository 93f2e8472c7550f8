package org.komshi.applications.writing;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Summary;
import org.komshi.applications.spi.WaitsForPeople;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Represented;
import org.komshi.proofs.Proofs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a person's home together. */
@Component
class Home {
    private final Applications applications;
    private final Organisations organisations;
    private final ProposalLines lines;
    private final Signs signs;
    private final JdbcClient jdbc;

    Home(Applications applications, Organisations organisations, ProposalLines lines, Signs signs, JdbcClient jdbc) {
        this.applications = applications;
        this.organisations = organisations;
        this.lines = lines;
        this.signs = signs;
        this.jdbc = jdbc;
    }

    /** What is asked of others, and the time. */
    @Component
    record Signs(States states, List<WaitsForPeople> rooms, Calls calls, Proofs proofs, InstantSource clock) {
        CallView call(UUID id) {
            return calls.call(new CallId(id));
        }
    }

    HomeView of(PersonId person, Phrases phrases) {
        Instant now = signs.clock().instant();
        List<ProposalLine> all = lines.of(person, now);
        Map<UUID, ProposalLine> latest = new LinkedHashMap<>();
        all.forEach(line -> latest.putIfAbsent(line.application(), line));
        List<ProposalLine> shown = List.copyOf(latest.values());
        return new HomeView(
                waiting(person, shown, phrases, now), applicants(person, shown, now), openCalls(shown, now));
    }

    private List<HomeView.Applicant> applicants(PersonId person, List<ProposalLine> shown, Instant now) {
        States.Known states = signs.states().of(shown, now);
        Map<ProposalId, Summary> summaries =
                applications.summaries(shown.stream().map(ProposalLine::id).toList());
        List<HomeView.Applicant> applicants = new ArrayList<>();
        for (Represented acted : organisations.actsFor(person)) {
            UUID id = acted.organisation().value();
            List<HomeView.Entry> entries = shown.stream()
                    .filter(line -> line.applicant().equals(id))
                    .map(line -> new HomeView.Entry(
                            line,
                            states.of(line),
                            summaries
                                    .getOrDefault(line.id(), Summary.NONE)
                                    .title()
                                    .orElse(null)))
                    .toList();
            applicants.add(new HomeView.Applicant(
                    id.toString(), acted.name(), acted.capacity().word(), entries));
        }
        return applicants;
    }

    private List<HomeView.Wait> waiting(PersonId person, List<ProposalLine> shown, Phrases phrases, Instant now) {
        List<HomeView.Wait> waiting = new ArrayList<>();
        shown.stream()
                .filter(line -> line.isDraft() && line.period().isOpen(now))
                .forEach(line -> waiting.add(draft(line, phrases, now)));
        signs.rooms().stream()
                .flatMap(room -> room.waitingFor(person, now).stream())
                .map(wait -> new HomeView.Wait(
                        phrases.sayWith(wait.label(), wait.facts()),
                        wait.about(),
                        wait.address(),
                        wait.due().orElse(null),
                        wait.due().map(due -> TimeLeft.of(due, now, phrases)).orElse(null)))
                .forEach(waiting::add);
        waiting.sort(
                Comparator.comparing(wait -> Optional.ofNullable(wait.due()).orElse(Instant.MAX)));
        return waiting;
    }

    private HomeView.Wait draft(ProposalLine line, Phrases phrases, Instant now) {
        Content content = applications.content(line.id());
        int open = content.problems().size();
        String key = open > 0
                ? "applications.waits.answers"
                : line.maySubmit() ? "applications.waits.submission" : "applications.waits.representative";
        return new HomeView.Wait(
                phrases.say(key, "count", open, "round", line.round()),
                phrases.text(line.callTitle()),
                line.address(),
                line.closesAt(),
                TimeLeft.of(line.closesAt(), now, phrases));
    }

    /** Open to everybody, and not applied to yet by every organisation the person acts for. */
    private List<HomeView.OpenCall> openCalls(List<ProposalLine> shown, Instant now) {
        List<UUID> begun = shown.stream().map(ProposalLine::call).toList();
        return jdbc.sql("""
                        select call.id, call.slug, call.title, call.summary, round.closes_at, call.zone
                          from calls.call
                          join calls.round on round.call = call.id and round.number = 1
                         where call.stage = 'published' and not call.past
                           and call.published_at <= :now and round.opens_at <= :now and :now < round.closes_at
                         order by round.closes_at
                        """).param("now", now.atOffset(UTC)).query(Found.class).list().stream()
                .filter(found -> !begun.contains(found.id()))
                .map(Found::call)
                .toList();
    }

    private record Found(UUID id, String slug, Text title, Text summary, Instant closesAt, String zone) {
        HomeView.OpenCall call() {
            return new HomeView.OpenCall(slug, title, summary, closesAt, zone);
        }
    }
}
