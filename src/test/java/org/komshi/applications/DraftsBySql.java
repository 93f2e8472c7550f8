package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.komshi.database.Ids;
import org.komshi.identity.sessions.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts that are ready to be submitted, in the database of a hub whose doors are in another process. */
public final class DraftsBySql {
    private static final String FORM = """
            {"kind": "form", "name": "five-questions", "version": 1, "title": {"en": "Five questions", "mk": "Five questions", "sq": "Five questions", "sr": "Five questions"},
             "sections": [{"id": "project", "title": {"en": "Project", "mk": "Project", "sq": "Project", "sr": "Project"}, "questions": [
               {"id": "title", "type": "short-text", "label": {"en": "Title", "mk": "Title", "sq": "Title", "sr": "Title"}, "required": true, "role": "title"},
               {"id": "need", "type": "long-text", "label": {"en": "Need", "mk": "Need", "sq": "Need", "sr": "Need"}, "required": true, "maxCharacters": 1000},
               {"id": "steps", "type": "long-text", "label": {"en": "Steps", "mk": "Steps", "sq": "Steps", "sr": "Steps"}, "required": true, "maxCharacters": 1000},
               {"id": "change", "type": "long-text", "label": {"en": "Change", "mk": "Change", "sq": "Change", "sr": "Change"}, "required": true, "maxCharacters": 1000},
               {"id": "people", "type": "long-text", "label": {"en": "People", "mk": "People", "sq": "People", "sr": "People"}, "required": true, "maxCharacters": 1000}]}]}
            """;

    private final JdbcClient jdbc;
    private final Instant now = Instant.now();
    private final UUID form = Ids.next();
    private final UUID call = Ids.next();
    private final UUID round = Ids.next();

    public DraftsBySql(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** @param session the cookie of the one person who represents the applicant */
    public record Ready(UUID application, UUID proposal, UUID person, String session) {}

    public JdbcClient jdbc() {
        return jdbc;
    }

    public List<Ready> make(int count) {
        UUID programme = Ids.next();
        sql("insert into calls.programme (id, code, name, currency, countries, created_at)"
                        + " values (:id, :code, '{\"en\": \"P\"}', 'NOK', '{MK}', :now)")
                .param("id", programme)
                .param("code", "P-" + programme)
                .update();
        sql("""
                        insert into forms.definition (id, kind, name, version, title, content, sha256, added_at)
                        values (:id, 'form', :name, 1, '{"en": "Five questions"}', :content::jsonb, 'none', :now)
                        """)
                .param("id", form)
                .param("name", "five-questions-" + form)
                .param("content", FORM)
                .update();
        sql("""
                        insert into calls.call (id, programme, code, slug, stage, title, currency, countries,
                                                created_at, published_at)
                        values (:id, :programme, :code, :code, 'published', '{"en": "Call"}', 'NOK', '{MK}', :now, :now)
                        """)
                .param("id", call)
                .param("programme", programme)
                .param("code", "c" + call)
                .update();
        sql("""
                        insert into calls.round (id, call, number, kind, form, opens_at, closes_at)
                        values (:id, :call, 1, 'concept-note', :form, :now, :closes)
                        """)
                .param("id", round)
                .param("call", call)
                .param("form", form)
                .param("closes", now.plus(Duration.ofDays(30)).atOffset(UTC))
                .update();
        List<Ready> all = Stream.generate(() -> new Ready(Ids.next(), Ids.next(), Ids.next(), Secret.token()))
                .limit(count)
                .toList();
        people(all);
        applications(all);
        return all;
    }

    /** Each person, signed in, represents an organisation of their own, which has the person's id. */
    private void people(List<Ready> all) {
        String[] people = each(all, ready -> ready.person().toString());
        sql("""
                        insert into identity.person (id, email, name, language, created_at)
                        select id, id || '@example.org', 'Person', 'en', :now from unnest(:people::uuid[]) id
                        """).param("people", people).update();
        sql("""
                        insert into identity.session (id, token_hash, person, made_at, seen_at)
                        select gen_random_uuid(), token, person, :now, :now
                          from unnest(:people::uuid[], :tokens::text[]) as session (person, token)
                        """)
                .param("people", people)
                .param("tokens", each(all, ready -> Secret.hash(ready.session())))
                .update();
        sql("""
                        insert into organisations.organisation (id, name, kind, country, created_at)
                        select id, jsonb_build_object('en', 'Organisation ' || id), 'association', 'MK', :now
                          from unnest(:people::uuid[]) id
                        """).param("people", people).update();
        sql("""
                        insert into organisations.representation (id, organisation, person, capacity, from_at)
                        select gen_random_uuid(), id, id, 'legal-representative', :now from unnest(:people::uuid[]) id
                        """).param("people", people).update();
    }

    private void applications(List<Ready> all) {
        sql("""
                        insert into applications.application (id, call, applicant, language, created_by, created_at)
                        select id, :call, person, 'en', person, :now
                          from unnest(:ids::uuid[], :people::uuid[]) as application (id, person)
                        """)
                .param("call", call)
                .param("ids", each(all, ready -> ready.application().toString()))
                .param("people", each(all, ready -> ready.person().toString()))
                .update();
        String[] proposals = each(all, ready -> ready.proposal().toString());
        sql("""
                        insert into applications.proposal (id, application, round, form, created_at)
                        select id, application, :round, :form, :now
                          from unnest(:ids::uuid[], :applications::uuid[]) as proposal (id, application)
                        """)
                .param("round", round)
                .param("form", form)
                .param("ids", proposals)
                .param("applications", each(all, ready -> ready.application().toString()))
                .update();
        sql("""
                        insert into applications.answer (proposal, question, value, changed_by, changed_at)
                        select proposal, question, jsonb_build_object('text', case question
                                   when 'title' then 'A safe way to school' else :text end),
                               person, :now
                          from unnest(:proposals::uuid[], :people::uuid[]) as draft (proposal, person)
                         cross join unnest('{title,need,steps,change,people}'::text[]) question
                        """)
                .param("text", text())
                .param("proposals", proposals)
                .param("people", each(all, ready -> ready.person().toString()))
                .update();
    }

    /** Some 950 characters in words of the usual length, that do not shrink more than a real text. */
    private static String text() {
        Random letters = new Random(1);
        return IntStream.range(0, 135)
                .mapToObj(word -> letters.ints(3 + word % 7, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static String[] each(List<Ready> all, Function<Ready, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("now", now.atOffset(UTC));
    }
}
