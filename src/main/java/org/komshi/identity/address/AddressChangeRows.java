package org.komshi.identity.address;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where changes of address are kept, for as long as anybody may ask about one. */
@Repository
class AddressChangeRows {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    AddressChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A newer wish replaces one that was not confirmed. */
    void add(AddressChange change, String linkHash) {
        jdbc.sql("""
                        delete from identity.address_change
                         where (person = :person and changed_at is null) or asked_at < :before
                        """)
                .param("person", change.person().value())
                .param("before", change.askedAt().minus(KEPT).atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into identity.address_change (id, person, old_email, new_email, link_hash, asked_at)
                        values (:id, :person, :old, :new, :link, :at)
                        """)
                .param("id", change.id())
                .param("person", change.person().value())
                .param("old", change.oldEmail())
                .param("new", change.newEmail())
                .param("link", linkHash)
                .param("at", change.askedAt().atOffset(UTC))
                .update();
    }

    /** The newest wish that waits for its link. */
    Optional<AddressChange> waiting(PersonId person) {
        return jdbc.sql("""
                        select * from identity.address_change
                         where person = :person and changed_at is null and undone_at is null
                        """)
                .param("person", person.value())
                .query(AddressChangeRows::read)
                .optional();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from identity.address_change where person = :person and changed_at is null")
                .param("person", person.value())
                .update();
    }

    Optional<AddressChange> byLink(String hash) {
        return jdbc.sql("select * from identity.address_change where link_hash = :hash")
                .param("hash", hash)
                .query(AddressChangeRows::read)
                .optional();
    }

    Optional<AddressChange> byUndo(String hash) {
        return jdbc.sql("select * from identity.address_change where undo_hash = :hash")
                .param("hash", hash)
                .query(AddressChangeRows::read)
                .optional();
    }

    /** The link that undoes is made at the change, so that only the mail that tells of it holds it. */
    boolean change(UUID id, String undoHash, Instant now) {
        return jdbc.sql("""
                        update identity.address_change set changed_at = :now, undo_hash = :undo
                         where id = :id and changed_at is null and undone_at is null
                        """)
                        .param("id", id)
                        .param("undo", undoHash)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Undoes it and what followed: whoever took the account may have moved on to a third address. */
    boolean undo(AddressChange change, Instant now) {
        return jdbc.sql("""
                        update identity.address_change set undone_at = :now
                         where person = :person and undone_at is null
                           and (id = :id or asked_at > :asked)
                           and exists (select 1 from identity.address_change this
                                        where this.id = :id and this.undone_at is null)
                        """)
                        .param("id", change.id())
                        .param("person", change.person().value())
                        .param("asked", change.askedAt().atOffset(UTC))
                        .param("now", now.atOffset(UTC))
                        .update()
                > 0;
    }

    private static AddressChange read(ResultSet row, int number) throws SQLException {
        return new AddressChange(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("old_email"),
                row.getString("new_email"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("changed_at")),
                instant(row.getTimestamp("undone_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
