package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.calls.CallId;
import org.komshi.calls.Calls;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a draft to another grant line. Source: docs/rules/lots.md. */
@Component
class Moving {
    private final Calls calls;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Moving(Rooms rooms) {
        this.calls = rooms.calls();
        this.audit = rooms.audit();
        this.jdbc = rooms.jdbc();
        this.clock = rooms.clock();
    }

    private record Standing(UUID call, @Nullable String lot, boolean draft) {}

    @Transactional
    Optional<CannotMove> move(ApplicationId id, PersonId by, String lot) {
        Standing standing = standing(id, by);
        if (calls.call(new CallId(standing.call())).rules().lots().find(lot).isEmpty()) {
            return Optional.of(new CannotMove.NoSuchLot());
        }
        if (lot.equals(standing.lot())) {
            return Optional.empty();
        }
        if (!standing.draft()) {
            return Optional.of(new CannotMove.NoLongerDraft());
        }
        jdbc.sql("update applications.application set lot = :lot where id = :id")
                .param("lot", lot)
                .param("id", id.value())
                .update();
        audit.record(Entry.of(
                "applications.moved",
                by.ref(),
                Applications.ref(id),
                Applications.ref(id),
                Map.of("lot", lot, "before", Optional.ofNullable(standing.lot()).orElse("–"))));
        return Optional.empty();
    }

    /** Holds its first proposal, as whoever submits it does. A stranger finds no such application. */
    private Standing standing(ApplicationId id, PersonId by) {
        jdbc.sql("select id from applications.proposal where application = :id order by id for update")
                .param("id", id.value())
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                        select application.call, application.lot,
                               not exists (select from applications.proposal
                                            where proposal.application = application.id
                                              and (proposal.stage <> 'draft' or proposal.invited_at is not null))
                                   as draft
                          from applications.application
                         where application.id = :id
                           and applications.capacity(:person, application.applicant, :now) is not null
                        """)
                .param("id", id.value())
                .param("person", by.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Standing.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
