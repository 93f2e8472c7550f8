package org.komshi.awards.reopenings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.awards.ComplaintId;
import org.komshi.awards.complaints.Complaint;
import org.komshi.awards.complaints.Complaints;
import org.komshi.database.Ids;
import org.komshi.evaluation.Anew;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Finding;
import org.komshi.evaluation.Outcome;
import org.komshi.forms.Checklist;
import org.komshi.forms.TypedText;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens one application again and has it checked and assessed by others. Source: docs/rules/complaints.md. */
@Component
public class Reopenings {
    static final int LONGEST_REASON = 4_000;

    private final ReopeningRepository repository;
    private final Complaints complaints;
    private final Evaluation evaluation;
    private final Audit audit;
    private final InstantSource clock;

    Reopenings(
            ReopeningRepository repository,
            Complaints complaints,
            Evaluation evaluation,
            Audit audit,
            InstantSource clock) {
        this.repository = repository;
        this.complaints = complaints;
        this.evaluation = evaluation;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound for who does not read decisions of its call */
    public Reopening find(UUID id, PersonId reader) {
        return repository.find(id, reader, clock.instant()).orElseThrow(NotFound::new);
    }

    /** The reopening a complaint led to. */
    public Optional<UUID> of(ComplaintId complaint) {
        return repository.of(complaint);
    }

    /** What keeps this person from opening the application again; whether a reason is given is not asked yet. */
    public List<CannotReopen> obstacles(Complaint complaint) {
        List<CannotReopen> obstacles = new ArrayList<>();
        if (!"upheld".equals(complaint.outcome())) {
            obstacles.add(new CannotReopen.NotUpheld());
        }
        if (repository.wasGranted(new ProposalId(complaint.proposal()))) {
            obstacles.add(new CannotReopen.NothingToCorrect());
        }
        if (complaint.part().conflict()) {
            obstacles.add(new CannotReopen.InConflict());
        }
        return obstacles;
    }

    /**
     * Opens the application a complaint is about: for a new check when it had not passed the checks, else for new
     * assessments.
     *
     * @return nothing when it is open, also when it was opened before
     * @throws NotFound for somebody who is neither officer nor manager of the call
     */
    @Transactional
    public List<CannotReopen> open(ComplaintId id, String typed, PersonId by) {
        Complaint complaint = complaints.find(id, by);
        if (!complaint.writes()) {
            throw new NotFound();
        }
        if (repository.of(id).isPresent()) {
            return List.of();
        }
        List<CannotReopen> problems = obstacles(complaint);
        String reason = TypedText.paragraphs(typed);
        if (reason.isBlank()) {
            problems.add(new CannotReopen.NoReason());
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        UUID reopening = Ids.next();
        boolean eligible =
                evaluation.eligible(new ProposalId(complaint.proposal())).orElse(false);
        if (repository.add(reopening, id, eligible ? "assessment" : "check", reason, by, clock.instant())) {
            Reopening opened = find(reopening, by);
            record("awards.reopened", opened, by, Map.of("kind", opened.kind()), reason);
        }
        return List.of();
    }

    /** The checklist of its round. */
    public Checklist checklist(Reopening reopening) {
        return evaluation.checklist(reopening.ofRound());
    }

    /** What the second check found, by item; empty until it is done. */
    public Map<String, Finding> checked(Reopening reopening) {
        return repository.checked(reopening.id());
    }

    /** Whether it passed; empty until it is checked anew. An application that had passed before need not again. */
    public Optional<Boolean> eligible(Reopening reopening) {
        if (!reopening.needsCheck()) {
            return Optional.of(true);
        }
        Map<String, Finding> checked = checked(reopening);
        return checked.isEmpty()
                ? Optional.empty()
                : Optional.of(checked.values().stream()
                        .noneMatch(finding -> finding.outcome()
                                .filter(Outcome.NOT_MET::equals)
                                .isPresent()));
    }

    /** Texts of the reasons for which it did not pass the second check, by code. */
    public Map<String, Text> reasons(Reopening reopening) {
        Map<String, Text> reasons = new LinkedHashMap<>();
        Map<String, Finding> checked = checked(reopening);
        checklist(reopening)
                .items()
                .forEach(item -> Optional.ofNullable(checked.get(item.id()))
                        .filter(finding -> finding.outcome()
                                .filter(Outcome.NOT_MET::equals)
                                .isPresent())
                        .flatMap(finding -> item.reason(finding.reason()))
                        .ifPresent(reason -> reasons.put(reason.code(), reason.text())));
        return reasons;
    }

    /**
     * Keeps the whole second check at once, by somebody who did not check before.
     *
     * @param findings by item
     * @throws NotFound for somebody who is neither officer nor manager of the call
     */
    @Transactional
    public List<CannotReopen> check(UUID id, Map<String, Finding> findings, PersonId by) {
        Reopening reopening = held(id, by);
        if (reopening.checkedBefore()) {
            return List.of(new CannotReopen.CheckedBefore());
        }
        if (!reopening.isOpen() || eligible(reopening).isPresent()) {
            return List.of(new CannotReopen.NotNow());
        }
        List<CannotReopen> problems = new ArrayList<>();
        List<Finding> whole = new ArrayList<>();
        for (Checklist.Item item : checklist(reopening).items()) {
            Optional<Finding> finding = Optional.ofNullable(findings.get(item.id()));
            Optional<Outcome> outcome = finding.flatMap(Finding::outcome);
            if (outcome.isEmpty()) {
                problems.add(new CannotReopen.Unanswered(item.id(), item.title()));
            } else if (outcome.get() == Outcome.NOT_MET
                    && item.reason(finding.get().reason()).isEmpty()) {
                problems.add(new CannotReopen.NoCode(item.id(), item.title()));
            } else {
                whole.add(finding.get());
            }
        }
        if (problems.isEmpty()) {
            whole.forEach(finding -> repository.check(id, finding, by, clock.instant()));
            boolean passed = eligible(reopening).orElseThrow();
            record("awards.reopening-checked", reopening, by, Map.of("eligible", passed ? "yes" : "no"), "");
        }
        return problems;
    }

    /** Who may assess it now: had no part in anything before. */
    public Map<PersonId, String> candidates(Reopening reopening) {
        Map<PersonId, String> candidates = new LinkedHashMap<>(evaluation.othersFor(reopening.ofProposal()));
        candidates.keySet().removeAll(repository.hadAPart(reopening));
        return candidates;
    }

    /** What was asked of others and what they gave. */
    public Anew assessed(Reopening reopening) {
        return evaluation.anew(reopening.ofRound(), reopening.id());
    }

    /**
     * Asks others to assess it until the end of a day.
     *
     * @throws NotFound for somebody who is neither officer nor manager of the call
     */
    @Transactional
    public List<CannotReopen> ask(UUID id, Set<PersonId> assessors, Optional<LocalDate> due, PersonId by) {
        Reopening reopening = held(id, by);
        if (!reopening.isOpen() || !eligible(reopening).orElse(false)) {
            return List.of(new CannotReopen.NotNow());
        }
        List<CannotReopen> problems = new ArrayList<>();
        Set<PersonId> possible = candidates(reopening).keySet();
        List<PersonId> chosen = assessors.stream().filter(possible::contains).toList();
        if (chosen.isEmpty()) {
            problems.add(new CannotReopen.NobodyChosen());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), reopening.zone());
        if (due.filter(day -> day.isAfter(today)).isEmpty()) {
            problems.add(new CannotReopen.NoDueDay());
        }
        if (problems.isEmpty()) {
            Instant until =
                    due.orElseThrow().plusDays(1).atStartOfDay(reopening.zone()).toInstant();
            evaluation.askOthers(
                    new Evaluation.Again(reopening.id(), reopening.ofRound(), reopening.ofProposal()),
                    Set.copyOf(chosen),
                    until,
                    by);
            record(
                    "awards.reopening-asked",
                    reopening,
                    by,
                    Map.of("count", chosen.size(), "due", until.toString()),
                    "");
        }
        return problems;
    }

    /** Takes off an assessor who has not submitted; nothing happens for one who has. */
    @Transactional
    public void takeOff(UUID id, UUID assessment, PersonId by) {
        Reopening reopening = held(id, by);
        if (reopening.isOpen() && evaluation.takeOff(reopening.id(), assessment)) {
            record("awards.reopening-taken-off", reopening, by, Map.of(), "");
        }
    }

    /** Notes in the acting transaction that it is decided anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Reopening reopening) {
        repository.end(reopening.id(), clock.instant());
    }

    /** For who works on it: a declared conflict of interest bars from every step. */
    private Reopening held(UUID id, PersonId by) {
        repository.lock(id);
        Reopening reopening = find(id, by);
        if (!reopening.writes() || reopening.inConflict()) {
            throw new NotFound();
        }
        return reopening;
    }

    private void record(String act, Reopening reopening, PersonId by, Map<String, Object> facts, String why) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("reference", reopening.reference());
        all.put("round", reopening.number());
        audit.record(Entry.of(act, by.ref(), reopening.ref(), Applications.ref(reopening.ofApplication()), all)
                .because(why));
    }
}
