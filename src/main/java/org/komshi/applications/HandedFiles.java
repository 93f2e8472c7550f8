package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.komshi.applications.spi.Opening;
import org.komshi.applications.spi.ProposalReaders;
import org.komshi.calls.RoundId;
import org.komshi.files.FileId;
import org.komshi.files.Files;
import org.komshi.files.StoredFile;
import org.komshi.files.spi.Holders;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files in answers: held as long as an answer has them, read by whoever may read one of the proposals they are in. */
@Component
public class HandedFiles implements Holders {
    private static final String[] STAFF = {"officer", "manager", "auditor"};

    private final Files files;
    private final List<Opening> openings;
    private final List<ProposalReaders> readers;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    HandedFiles(
            Files files, List<Opening> openings, List<ProposalReaders> readers, JdbcClient jdbc, InstantSource clock) {
        this.files = files;
        this.openings = openings;
        this.readers = readers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A file, for somebody who may read it.
     *
     * @throws NotFound for anybody else, as for a file that does not exist
     */
    public StoredFile find(FileId id, PersonId person) {
        Instant now = clock.instant();
        return within(id, person, now).stream()
                .filter(place -> mayRead(place, person, now))
                .findFirst()
                .flatMap(_ -> files.file(id))
                .orElseThrow(NotFound::new);
    }

    private record Place(UUID proposal, UUID round, Instant closesAt, boolean draft, boolean own, boolean staff) {}

    /** Proposals in whose answers it stands. */
    private List<Place> within(FileId id, PersonId person, Instant now) {
        return jdbc.sql("""
                        select proposal.id as proposal, proposal.round, round.closes_at,
                               proposal.stage = 'draft' as draft,
                               applications.capacity(:person, application.applicant, :now) is not null as own,
                               calls.works_on(:person, :roles, application.call, :now) as staff
                          from applications.answer
                          join applications.proposal on proposal.id = answer.proposal
                          join applications.application on application.id = proposal.application
                          join calls.round on round.id = proposal.round
                         where jsonb_exists(answer.value, 'files')
                           and answer.value @> jsonb_build_object('files',
                                   jsonb_build_array(jsonb_build_object('id', :file::text)))
                        """)
                .param("person", person.value())
                .param("roles", STAFF)
                .param("now", now.atOffset(UTC))
                .param("file", id.value().toString())
                .query(Place.class)
                .list();
    }

    private boolean mayRead(Place place, PersonId person, Instant now) {
        if (place.own) {
            return true;
        }
        boolean open = !place.draft
                && !now.isBefore(place.closesAt)
                && openings.stream().allMatch(room -> room.isOpened(new RoundId(place.round)));
        return open
                && (place.staff
                        || readers.stream().anyMatch(room -> room.mayRead(new ProposalId(place.proposal), person)));
    }

    @Override
    public Set<UUID> held(Collection<UUID> some) {
        Set<UUID> held = new HashSet<>();
        for (UUID file : some) {
            boolean found = jdbc.sql("""
                            select exists (
                                   select 1 from applications.answer
                                    where jsonb_exists(value, 'files')
                                      and value @> jsonb_build_object('files',
                                              jsonb_build_array(jsonb_build_object('id', :file::text))))
                                or exists (
                                   select 1 from applications.rival
                                    where value @> jsonb_build_object('files',
                                              jsonb_build_array(jsonb_build_object('id', :file::text))))
                                or exists (
                                   select 1 from applications.earlier_submission
                                    where position(:file in convert_from(canonical, 'UTF8')) > 0)
                            """)
                    .param("file", file.toString())
                    .query(Boolean.class)
                    .single();
            if (found) {
                held.add(file);
            }
        }
        return held;
    }
}
