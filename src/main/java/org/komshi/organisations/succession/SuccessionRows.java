package org.komshi.organisations.succession;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where successions are kept. Each step names the one before, so that of two at once one is told it came too late. */
@Repository
class SuccessionRows {
    private static final String SUCCESSION = """
            select succession.*, organisation.name, organisation.registration_number, asker.name as asker_name,
                   asker.email as asker_email, checker.name as checker_name, objector.name as objector_name
              from organisations.succession
              join organisations.organisation on organisation.id = succession.organisation
              join identity.person asker on asker.id = succession.asked_by
              left join identity.person checker on checker.id = succession.checked_by
              left join identity.person objector on objector.id = succession.objected_by
            """;

    /** Officers and managers of the whole hub, or of the organisation's country. */
    private static final String CHECKS = """
             exists (select 1 from identity.role
                      where role.person = :person and role.role in ('officer', 'manager')
                        and (role.scope = 'hub' or role.scope = 'country' and role.scope_id = organisation.country)
                        and role.from_at <= :now and (role.until_at is null or role.until_at > :now))
            """;

    private final JdbcClient jdbc;

    SuccessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrganisationId> organisation(String country, String number) {
        return jdbc.sql("""
                        select id from organisations.organisation
                         where country = :country and registration_number <> ''
                           and lower(registration_number) = lower(regexp_replace(:number, '\\s', '', 'g'))
                        """)
                .param("country", country)
                .param("number", number)
                .query((row, _) -> new OrganisationId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** False when one is open for the organisation already. */
    boolean add(UUID id, OrganisationId organisation, PersonId asker, SuccessionForm form, Instant now) {
        return jdbc.sql("""
                        insert into organisations.succession (id, organisation, asked_by, asked_at, reason, paper)
                        values (:id, :organisation, :asker, :now, :reason, :paper)
                            on conflict do nothing
                        """)
                        .param("id", id)
                        .param("organisation", organisation.value())
                        .param("asker", asker.value())
                        .param("now", now.atOffset(UTC))
                        .param("reason", form.reason())
                        .param("paper", form.paper())
                        .update()
                == 1;
    }

    void keepScan(UUID id, UUID scan) {
        jdbc.sql("update organisations.succession set scan = :scan where id = :id")
                .param("id", id)
                .param("scan", scan)
                .update();
    }

    /** As the asker sees it, and whoever acts for the organisation once an officer has found the paper good. */
    Optional<Succession> seenBy(UUID id, PersonId person) {
        return jdbc.sql(SUCCESSION + """
                         where succession.id = :id
                           and (succession.asked_by = :person
                                or succession.waits_until is not null
                                   and exists (select 1 from organisations.representation
                                                where representation.organisation = succession.organisation
                                                  and representation.person = :person
                                                  and (representation.until_at is null
                                                       or representation.until_at > succession.asked_at)))
                        """)
                .param("id", id)
                .param("person", person.value())
                .query(SuccessionRows::read)
                .optional();
    }

    List<Succession> askedBy(PersonId person) {
        return jdbc.sql(SUCCESSION + " where succession.asked_by = :person order by succession.asked_at desc")
                .param("person", person.value())
                .query(SuccessionRows::read)
                .list();
    }

    Optional<Succession> checkedBy(UUID id, PersonId officer, Instant now) {
        return jdbc.sql(SUCCESSION + " where succession.id = :id and " + CHECKS)
                .param("id", id)
                .param("person", officer.value())
                .param("now", now.atOffset(UTC))
                .query(SuccessionRows::read)
                .optional();
    }

    /** The open ones first, the newest first among each. */
    List<Succession> atDesk(PersonId officer, Instant now) {
        return jdbc.sql(SUCCESSION + " where " + CHECKS + """
                         order by succession.ended_at is not null, succession.asked_at desc
                         limit 200
                        """)
                .param("person", officer.value())
                .param("now", now.atOffset(UTC))
                .query(SuccessionRows::read)
                .list();
    }

    boolean check(UUID id, Step step, PersonId officer, String finding, @Nullable Instant until, Instant now) {
        return jdbc.sql("""
                        update organisations.succession
                           set step = :step, checked_by = :officer, checked_at = :now, finding = :finding,
                               waits_until = :until, ended_at = case when :step = 'refused' then :now end
                         where id = :id and step = 'asked'
                        """)
                        .param("id", id)
                        .param("step", step.word())
                        .param("officer", officer.value())
                        .param("finding", finding)
                        .param("until", until == null ? null : until.atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    boolean object(UUID id, PersonId person, String objection, Instant now) {
        return jdbc.sql("""
                        update organisations.succession
                           set step = 'objected', objected_by = :person, objected_at = :now, objection = :objection
                         where id = :id and step = 'waiting' and waits_until > :now
                        """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("objection", objection)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    boolean settle(UUID id, Step step, PersonId officer, String settlement, Instant now) {
        return jdbc.sql("""
                        update organisations.succession
                           set step = :step, settled_by = :officer, settled_at = :now, settlement = :settlement,
                               ended_at = :now
                         where id = :id and step = 'objected' and checked_by <> :officer
                        """)
                        .param("id", id)
                        .param("step", step.word())
                        .param("officer", officer.value())
                        .param("settlement", settlement)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Ends one at its own time: done when nobody objected, or withdrawn by the asker. */
    boolean end(UUID id, List<Step> from, Step to, Instant now) {
        return jdbc.sql("""
                        update organisations.succession set step = :to, ended_at = :now
                         where id = :id and step in (:from)
                        """)
                        .param("id", id)
                        .param("from", from.stream().map(Step::word).toList())
                        .param("to", to.word())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    List<Succession> due(Instant now) {
        return jdbc.sql(SUCCESSION + " where succession.step = 'waiting' and succession.waits_until <= :now")
                .param("now", now.atOffset(UTC))
                .query(SuccessionRows::read)
                .list();
    }

    private static Succession read(ResultSet row, int number) throws SQLException {
        UUID checker = row.getObject("checked_by", UUID.class);
        return new Succession(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Text.parse(row.getString("name")),
                row.getString("registration_number"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getString("asker_name"),
                row.getString("asker_email"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("reason"),
                row.getString("paper"),
                row.getObject("scan", UUID.class),
                Step.of(row.getString("step")),
                checker == null ? null : new PersonId(checker),
                written(row.getString("checker_name")),
                row.getString("finding"),
                instant(row.getTimestamp("waits_until")),
                written(row.getString("objector_name")),
                row.getString("objection"),
                row.getString("settlement"),
                instant(row.getTimestamp("ended_at")));
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
