package org.komshi.organisations.colleagues;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where invitations are kept. Open is what is neither accepted nor withdrawn nor over. */
@Repository
class InvitationRepository {
    private static final String OPEN = """
                        select invitation.id, invitation.organisation, organisation.name, invitation.email,
                               invitation.capacity, person.name as inviter, invitation.expires_at
                          from organisations.invitation
                          join organisations.organisation on organisation.id = invitation.organisation
                          join identity.person on person.id = invitation.invited_by
                         where invitation.accepted_at is null and invitation.withdrawn_at is null
                           and invitation.expires_at > :now
                        """;

    private final JdbcClient jdbc;

    InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Invitation invitation, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into organisations.invitation (id, organisation, email, capacity, invited_by,
                                                              invited_at, expires_at)
                        values (:id, :organisation, :email, :capacity, :by, :now, :expires)
                        """)
                .param("id", invitation.id())
                .param("organisation", invitation.organisation().value())
                .param("email", invitation.email())
                .param("capacity", invitation.capacity().word())
                .param("by", by.value())
                .param("now", now.atOffset(UTC))
                .param("expires", invitation.expiresAt().atOffset(UTC))
                .update();
    }

    List<Invitation> open(OrganisationId organisation, Instant now) {
        return jdbc.sql(OPEN + " and invitation.organisation = :organisation order by invitation.invited_at")
                .param("organisation", organisation.value())
                .param("now", now.atOffset(UTC))
                .query(InvitationRepository::read)
                .list();
    }

    /** An open invitation, if it was sent to this person's address. */
    Optional<Invitation> toPerson(UUID invitation, PersonId person, Instant now) {
        return jdbc.sql(OPEN + """
                           and invitation.id = :id
                           and invitation.email = (select email from identity.person where id = :person)
                        """)
                .param("id", invitation)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query(InvitationRepository::read)
                .optional();
    }

    /** The open invitations sent to this person's address. */
    List<Invitation> toPerson(PersonId person, Instant now) {
        return jdbc.sql(OPEN + """
                           and invitation.email = (select email from identity.person where id = :person)
                         order by invitation.invited_at
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query(InvitationRepository::read)
                .list();
    }

    /** False when it was accepted, withdrawn or over meanwhile. */
    boolean accept(UUID invitation, Instant now) {
        return jdbc.sql("""
                        update organisations.invitation set accepted_at = :now
                         where id = :id and accepted_at is null and withdrawn_at is null and expires_at > :now
                        """)
                        .param("id", invitation)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** False when it is not this organisation's, or no longer open. */
    boolean withdraw(UUID invitation, OrganisationId organisation, Instant now) {
        return jdbc.sql("""
                        update organisations.invitation set withdrawn_at = :now
                         where id = :id and organisation = :organisation
                           and accepted_at is null and withdrawn_at is null
                        """)
                        .param("id", invitation)
                        .param("organisation", organisation.value())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Two legal representatives inviting at once wait for each other here. */
    void lock(OrganisationId organisation) {
        jdbc.sql("select id from organisations.organisation where id = :id for update")
                .param("id", organisation.value())
                .query(UUID.class)
                .optional();
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Text.parse(row.getString("name")),
                row.getString("email"),
                Capacity.find(row.getString("capacity")).orElseThrow(),
                row.getString("inviter"),
                row.getTimestamp("expires_at").toInstant());
    }
}
