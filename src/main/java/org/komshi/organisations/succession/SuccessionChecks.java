package org.komshi.organisations.succession;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.identity.PersonId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Representative;
import org.komshi.problems.NotFound;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checking papers and objections: the side of the officers. */
@Component
class SuccessionChecks {
    private final SuccessionRows rows;
    private final SuccessionMove move;
    private final SuccessionMail mail;
    private final Organisations organisations;
    private final Audit audit;
    private final Settings settings;
    private final InstantSource clock;

    SuccessionChecks(
            SuccessionRows rows,
            SuccessionMove move,
            SuccessionMail mail,
            Organisations organisations,
            Audit audit,
            Settings settings,
            InstantSource clock) {
        this.rows = rows;
        this.move = move;
        this.mail = mail;
        this.organisations = organisations;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    List<Succession> atDesk(PersonId officer) {
        return rows.atDesk(officer, clock.instant());
    }

    /** @throws NotFound when it is not this officer's to check */
    Succession succession(UUID id, PersonId officer) {
        return rows.checkedBy(id, officer, clock.instant()).orElseThrow(NotFound::new);
    }

    /** Who acts for the organisation now. */
    List<Representative> acting(Succession succession) {
        return organisations.representatives(succession.organisation());
    }

    /**
     * Says what the paper shows.
     *
     * @param good true: both are told, and the time to object begins; false: it ends here
     * @param finding what was seen, or what is missing
     */
    @Transactional
    Optional<CannotSucceed> check(UUID id, boolean good, String finding, PersonId officer) {
        Succession succession = succession(id, officer);
        Instant now = clock.instant();
        Instant until = good ? now.plus(settings.rights().successionWait()) : null;
        if (succession.asker().equals(officer)) {
            throw new NotFound();
        }
        if (Words.areMissing(finding, Succession.LONGEST_TEXT)) {
            return Optional.of(new CannotSucceed.NoWords("finding", Succession.LONGEST_TEXT));
        }
        if (!rows.check(id, good ? Step.WAITING : Step.REFUSED, officer, finding, until, now)) {
            return Optional.of(new CannotSucceed.NotNow());
        }
        if (until != null) {
            record("organisations.succession-accepted", succession, officer, finding);
            mail.accepted(succession, until);
        } else {
            record("organisations.succession-refused", succession, officer, finding);
            mail.refused(succession, finding);
        }
        return Optional.empty();
    }

    /**
     * Answers an objection.
     *
     * @param moves true: representation moves now; false: it stays as it is
     */
    @Transactional
    Optional<CannotSucceed> settle(UUID id, boolean moves, String settlement, PersonId officer) {
        Succession succession = succession(id, officer);
        if (succession.asker().equals(officer)) {
            throw new NotFound();
        }
        if (Words.areMissing(settlement, Succession.LONGEST_TEXT)) {
            return Optional.of(new CannotSucceed.NoWords("settlement", Succession.LONGEST_TEXT));
        }
        Instant now = clock.instant();
        if (!rows.settle(id, moves ? Step.DONE : Step.STOPPED, officer, settlement, now)) {
            return Optional.of(new CannotSucceed.NotNow());
        }
        if (moves) {
            record("organisations.succession-upheld", succession, officer, settlement);
            move.move(succession);
        } else {
            record("organisations.succession-stopped", succession, officer, settlement);
            mail.stopped(succession, settlement);
        }
        return Optional.empty();
    }

    private void record(String act, Succession succession, PersonId officer, String why) {
        audit.record(new Entry(
                act,
                Optional.of(officer.ref()),
                succession.asker().ref(),
                succession.organisation().ref(),
                Map.of(),
                Optional.of(why)));
    }
}
