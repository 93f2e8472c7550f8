package org.komshi.calls.news;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.calls.CallView;
import org.komshi.calls.spi.Concerned;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom a piece of news is; each person once. */
@Component
class Readers {
    private final JdbcClient jdbc;
    private final List<Concerned> rooms;

    Readers(JdbcClient jdbc, List<Concerned> rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    /** @param subscription by which they are told, and which they may end; empty when it concerns them anyway */
    record Reader(UUID person, String email, Language language, Optional<UUID> subscription) {}

    List<Reader> of(CallView call, Telling.Piece piece) {
        Map<UUID, Reader> readers = new LinkedHashMap<>();
        if (piece.kind().equals("published")) {
            add(readers, ofNewCalls(call, piece.at()));
        } else if (!piece.kind().equals("set-aside")) {
            add(readers, ofCall(call.id().value(), piece.at()));
        }
        if (piece.kind().equals("corrected")) {
            add(readers, people(askers(call.id().value())));
            rooms.forEach(room -> add(
                    readers,
                    people(room.concernedBy(call.id()).stream()
                            .map(PersonId::value)
                            .collect(Collectors.toSet()))));
        } else if (piece.kind().equals("answered") || piece.kind().equals("set-aside")) {
            add(readers, people(askedBy(piece.subject())));
        }
        return new ArrayList<>(readers.values());
    }

    private static void add(Map<UUID, Reader> readers, List<Reader> more) {
        more.forEach(reader -> readers.put(reader.person(), reader));
    }

    private List<Reader> ofCall(UUID call, Instant at) {
        return jdbc.sql("""
                        select person.id, person.email, person.language, subscription.id as subscription
                          from calls.subscription
                          join identity.person on person.id = subscription.person
                         where subscription.call = :call and subscription.began_at <= :at
                           and subscription.ended_at is null
                         order by person.email
                        """)
                .param("call", call)
                .param("at", at.atOffset(UTC))
                .query(Readers::read)
                .list();
    }

    /** Who follows all new calls, or what this one fits. */
    private List<Reader> ofNewCalls(CallView call, Instant at) {
        return jdbc.sql("""
                        select distinct on (person.id) person.id, person.email, person.language,
                               subscription.id as subscription
                          from calls.subscription
                          join identity.person on person.id = subscription.person
                          join calls.call on call.id = :call
                         where subscription.call is null and subscription.began_at <= :at
                           and subscription.ended_at is null
                           and (subscription.country is null or subscription.country = any (call.countries))
                           and (subscription.kind is null or call.applicant_kinds = '{}'
                                or subscription.kind = any (call.applicant_kinds))
                           and (subscription.words is null
                                or calls.has_words(calls.words(call.title, call.summary), subscription.words))
                         order by person.id, subscription.began_at
                        """)
                .param("at", at.atOffset(UTC))
                .param("call", call.id().value())
                .query(Readers::read)
                .list();
    }

    private List<Reader> people(Collection<UUID> people) {
        return jdbc.sql("""
                        select id, email, language, null::uuid as subscription
                          from identity.person
                         where id = any (:people)
                         order by email
                        """)
                .param("people", people.toArray(UUID[]::new))
                .query(Readers::read)
                .list();
    }

    private Set<UUID> askers(UUID call) {
        return jdbc.sql("select distinct asked_by from calls.question where call = :call")
                .param("call", call)
                .query(UUID.class)
                .set();
    }

    private Set<UUID> askedBy(UUID question) {
        return jdbc.sql("select asked_by from calls.question where id = :id")
                .param("id", question)
                .query(UUID.class)
                .set();
    }

    private static Reader read(ResultSet row, int number) throws SQLException {
        return new Reader(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Languages.find(row.getString("language")).orElse(Languages.ENGLISH),
                Optional.ofNullable(row.getObject("subscription", UUID.class)));
    }
}
