package org.komshi.dossiers.openings;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.Role;
import org.komshi.identity.Visitor;
import org.komshi.language.Text;
import org.komshi.web.Page;
import org.komshi.web.components.Option;
import org.komshi.web.components.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log: administrators all of it, auditors that of the calls they audit. */
@Component
class OpeningLogs {
    static final int PAGE = 50;

    /** As many lines as a spreadsheet program takes without complaint. */
    static final int MOST = 20_000;

    private static final String SEEN = """
             where (:all or opening.call in (
                    select id from calls.call where calls.works_on(:reader, array['auditor'], call.id, :now)))
               and (:call::uuid is null or opening.call = :call)
               and (:application::uuid is null or opening.application = :application)
               and (:what = '' or opening.what = :what)
               and (:from::timestamptz is null or opening.hour >= :from)
               and (:until::timestamptz is null or opening.hour < :until)
               and (:find = '' or strpos(lower(person.name), lower(:find)) > 0
                               or strpos(lower(application.reference), lower(:find)) > 0)
            """;
    private static final String JOINED = """
              from dossiers.opening
              join identity.person on person.id = opening.person
              join calls.call on call.id = opening.call
              left join applications.application on application.id = opening.application
              left join organisations.organisation on organisation.id = application.applicant
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OpeningLogs(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OpeningLog read(OpeningFilter filter, int number, Visitor reader, Page page) {
        long total = asked("select count(*)" + JOINED + SEEN, filter, reader, page)
                .query(Long.class)
                .single();
        return new OpeningLog(
                filter,
                choices(filter, reader, page),
                Door.words(),
                lines(filter, PAGE, (number - 1L) * PAGE, reader, page),
                new Paging(number, PAGE, total, "/desk/openings?" + filter.query() + "&page="));
    }

    /** All of it that fits, for a sheet. */
    List<OpeningLog.Line> lines(OpeningFilter filter, Visitor reader, Page page) {
        return lines(filter, MOST, 0, reader, page);
    }

    private List<OpeningLog.Line> lines(OpeningFilter filter, int most, long offset, Visitor reader, Page page) {
        return asked("""
                        select person.name as person, opening.what, opening.hour, opening.call, call.code,
                               opening.application, application.reference, organisation.name as applicant
                        """ + JOINED + SEEN + """
                         order by opening.hour desc, person.name, opening.what, opening.thing
                         limit :most offset :offset
                        """, filter, reader, page)
                .param("most", most)
                .param("offset", offset)
                .query(OpeningLog.Line.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, OpeningFilter filter, Visitor reader, Page page) {
        return jdbc.sql(sql)
                .param("all", reader.is(Role.ADMINISTRATOR))
                .param("reader", reader.person().value())
                .param("now", clock.instant().atOffset(UTC))
                .param("call", filter.of("call").orElse(null), Types.OTHER)
                .param("application", filter.of("application").orElse(null), Types.OTHER)
                .param("what", filter.what())
                .param("from", at(filter.begins(page.zone())), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", at(filter.ends(page.zone())), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("find", filter.find());
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(UTC)).orElse(null);
    }

    private List<Option> choices(OpeningFilter filter, Visitor reader, Page page) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", page.say("dossiers.openings.everything")));
        filter.of("application")
                .ifPresent(id -> jdbc.sql("""
                                select application.reference from applications.application
                                 where id = :id
                                   and (:all or calls.works_on(:reader, array['auditor'], application.call, :now))
                                """)
                        .param("id", id)
                        .param("all", reader.is(Role.ADMINISTRATOR))
                        .param("reader", reader.person().value())
                        .param("now", clock.instant().atOffset(UTC))
                        .query(String.class)
                        .optional()
                        .ifPresent(reference -> choices.add(new Option(filter.of(), reference))));
        jdbc.sql("""
                        select id, code, title from calls.call
                         where stage in ('published', 'decided') and not past
                           and (:all or calls.works_on(:reader, array['auditor'], call.id, :now))
                         order by published_at desc
                        """)
                .param("all", reader.is(Role.ADMINISTRATOR))
                .param("reader", reader.person().value())
                .param("now", clock.instant().atOffset(UTC))
                .query((row, _) -> new Option(
                        "call:" + row.getString("id"),
                        row.getString("code") + " · " + page.text(Text.parse(row.getString("title")))))
                .list()
                .forEach(choices::add);
        return choices;
    }
}
