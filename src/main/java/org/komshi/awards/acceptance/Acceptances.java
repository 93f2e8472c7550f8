package org.komshi.awards.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.awards.AwardId;
import org.komshi.awards.KnownAward;
import org.komshi.awards.KnownAwards;
import org.komshi.awards.LetterId;
import org.komshi.awards.Register;
import org.komshi.forms.TypedText;
import org.komshi.identity.PersonId;
import org.komshi.language.Speech;
import org.komshi.mail.Mail;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether an organisation takes its award. Source: docs/rules/decisions.md. */
@Component
public class Acceptances {
    static final int LONGEST_REASON = 2_000;

    /** Everybody who acts for the organisation is reminded when so much time is left. */
    static final Duration REMINDED = Duration.ofDays(3);

    private final AcceptanceRepository repository;
    private final KnownAwards awards;
    private final Register register;
    private final Told told;
    private final InstantSource clock;

    Acceptances(
            AcceptanceRepository repository, KnownAwards awards, Register register, Told told, InstantSource clock) {
        this.repository = repository;
        this.awards = awards;
        this.register = register;
        this.told = told;
        this.clock = clock;
    }

    /** By which an answer, a reminder or an end becomes known. */
    @Component
    record Told(Mail mail, Audit audit, Organisations organisations, Speech speech) {}

    /**
     * Asks with the letter whether the award is taken; nothing when the proposal got none, or was asked before.
     *
     * @param until first instant that is too late
     */
    @Transactional
    public void ask(ProposalId proposal, LetterId letter, Instant until) {
        repository.ask(proposal, letter, until, clock.instant());
    }

    /**
     * Accepts for the organisation. The instant that counts is the one at which this begins.
     *
     * @return nothing when it is accepted
     * @throws NotFound for who does not act for it, and when it was not asked
     */
    @Transactional
    public List<CannotAccept> accept(AwardId id, PersonId by) {
        return answer(id, "accepted", "", by);
    }

    /** Declines for the organisation: the grant leaves the register, its sum is free again. */
    @Transactional
    public List<CannotAccept> decline(AwardId id, PersonId by, String typed) {
        String reason = TypedText.paragraphs(typed);
        int count = TypedText.characters(reason);
        return count > LONGEST_REASON
                ? List.of(new CannotAccept.ReasonTooLong(count, LONGEST_REASON))
                : answer(id, "declined", reason, by);
    }

    private List<CannotAccept> answer(AwardId id, String stage, String reason, PersonId by) {
        Instant now = clock.instant();
        KnownAward award = awards.own(id, by);
        Instant until = Optional.ofNullable(award.until()).orElseThrow(NotFound::new);
        if (!award.isRepresented()) {
            return List.of(new CannotAccept.NotLegalRepresentative());
        }
        if (award.state().equals("expired") || award.state().equals("waiting") && !now.isBefore(until)) {
            return List.of(new CannotAccept.TooLate(until, award.zone()));
        }
        if (!repository.answer(id, stage, reason, Optional.of(by), now)) {
            String answered = repository.stages(id).getFirst();
            // the same answer again is a second click, another one comes too late
            return answered.equals(stage) ? List.of() : List.of(new CannotAccept.AlreadyAnswered(answered));
        }
        if (stage.equals("declined")) {
            register.end(id);
        }
        told.audit()
                .record(Entry.of(
                                "awards.award-" + stage,
                                by.ref(),
                                award.ref(),
                                award.dossier(),
                                Map.of("reference", award.shownReference()))
                        .because(reason));
        mail(
                "awards.award-" + stage,
                new OrganisationId(award.organisation()),
                Map.of(
                        "reference",
                        award.shownReference(),
                        "call",
                        award.callTitle(),
                        "award",
                        id.value().toString()));
        return List.of();
    }

    /**
     * Reminds about one award whose time ends soon.
     *
     * @return whether there was one; call again until there is none
     */
    @Transactional
    public boolean remindOne() {
        Instant now = clock.instant();
        Optional<AcceptanceRepository.Waiting> next = repository.nextToRemind(now, now.plus(REMINDED));
        next.ifPresent(one -> {
            repository.reminded(one.award(), now);
            ended("awards.award-reminded", one);
            mail("awards.award-reminder", new OrganisationId(one.organisation()), facts(one));
        });
        return next.isPresent();
    }

    /**
     * Ends one award that was not answered in time.
     *
     * @return whether there was one; call again until there is none
     */
    @Transactional
    public boolean expireOne() {
        Instant now = clock.instant();
        Optional<AcceptanceRepository.Waiting> next = repository.nextOver(now);
        next.ifPresent(one -> {
            repository.answer(new AwardId(one.award()), "expired", "", Optional.empty(), now);
            register.end(new AwardId(one.award()));
            ended("awards.award-expired", one);
            mail("awards.award-expired", new OrganisationId(one.organisation()), facts(one));
        });
        return next.isPresent();
    }

    private void ended(String act, AcceptanceRepository.Waiting one) {
        told.audit()
                .record(new Entry(
                        act,
                        Optional.empty(),
                        new Ref("award", one.award()),
                        new Ref("application", one.application()),
                        Map.of(
                                "reference",
                                one.reference(),
                                "until",
                                one.until().toString()),
                        Optional.empty()));
    }

    private static Map<String, Object> facts(AcceptanceRepository.Waiting one) {
        return Map.of(
                "reference", one.reference(),
                "call", one.title(),
                "award", one.award().toString(),
                "until", one.until().minusSeconds(60),
                "zone", ZoneId.of(one.zone()));
    }

    /** An instant among the facts is told as date and time in each reader's language. */
    private void mail(String template, OrganisationId organisation, Map<String, Object> facts) {
        told.organisations().representatives(organisation).forEach(reader -> {
            Map<String, Object> said = new HashMap<>(facts);
            if (said.remove("zone") instanceof ZoneId zone && said.get("until") instanceof Instant until) {
                said.put("until", told.speech().in(reader.language()).dateTime(until, zone));
            }
            told.mail().send(reader.email(), reader.language(), template, said);
        });
    }
}
