package org.komshi.organisations.succession;

import java.time.InstantSource;
import java.util.List;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Representative;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Representation moves: the asker becomes the only legal representative; editors stay. */
@Component
class SuccessionMove {
    private final SuccessionRows rows;
    private final Organisations organisations;
    private final SuccessionMail mail;
    private final InstantSource clock;

    SuccessionMove(SuccessionRows rows, Organisations organisations, SuccessionMail mail, InstantSource clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.mail = mail;
        this.clock = clock;
    }

    /** Moves those whose time to object is over. Two instances at once move each once. */
    @Transactional
    public void moveDue() {
        for (Succession succession : rows.due(clock.instant())) {
            if (rows.end(succession.id(), List.of(Step.WAITING), Step.DONE, clock.instant())) {
                move(succession);
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void move(Succession succession) {
        List<Representative> before = organisations.representatives(succession.organisation());
        organisations.succeed(succession.organisation(), succession.asker());
        mail.done(
                succession,
                before.stream()
                        .filter(acting -> acting.capacity() == Capacity.LEGAL_REPRESENTATIVE)
                        .filter(acting -> !acting.person().equals(succession.asker()))
                        .toList());
    }
}
