package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.calls.CallId;
import org.komshi.calls.spi.Concerned;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who acts for an organisation with a draft or a submission in a call: a change of the call concerns them. */
@Component
class PeopleAtWork implements Concerned {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    PeopleAtWork(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<PersonId> concernedBy(CallId call) {
        return jdbc
                .sql("""
                        select distinct representation.person
                          from applications.application
                          join applications.proposal on proposal.application = application.id
                          join organisations.representation on representation.organisation = application.applicant
                         where application.call = :call and proposal.stage <> 'withdrawn'
                           and representation.from_at <= :at
                           and (representation.until_at is null or :at < representation.until_at)
                        """)
                .param("call", call.value())
                .param("at", clock.instant().atOffset(UTC))
                .query(UUID.class)
                .set()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
