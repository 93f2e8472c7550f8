package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.komshi.database.Ids;
import org.komshi.identity.sessions.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts that are ready to be submitted, in the database of a hub whose doors are in another process. */
public final class DraftsBySql {
    private static final String FORM = """
            {"kind": "form", "name": "one-question", "version": 1, "title": {"en": "One question", "mk": "One question", "sq": "One question", "sr": "One question"},
             "sections": [{"id": "project", "title": {"en": "Project", "mk": "Project", "sq": "Project", "sr": "Project"}, "questions": [
               {"id": "title", "type": "short-text", "label": {"en": "Title", "mk": "Title", "sq": "Title", "sr": "Title"}, "required": true, "role": "title"}]}]}
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
                        values (:id, 'form', :name, 1, '{"en": "One question"}', :content::jsonb, 'none', :now)
                        """)
                .param("id", form)
                .param("name", "one-question-" + form)
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
        List<Ready> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            all.add(one(number));
        }
        return all;
    }

    private Ready one(int number) {
        Ready ready = new Ready(Ids.next(), Ids.next(), Ids.next(), Secret.token());
        UUID organisation = Ids.next();
        for (String insert : List.of(
                "insert into identity.person (id, email, name, language, created_at)"
                        + " values (:person, :email, 'Person', 'en', :now)",
                "insert into identity.session (id, token_hash, person, made_at, seen_at)"
                        + " values (:id, :token, :person, :now, :now)",
                "insert into organisations.organisation (id, name, kind, country, created_at)"
                        + " values (:organisation, jsonb_build_object('en', :email), 'association', 'MK', :now)",
                "insert into organisations.representation (id, organisation, person, capacity, from_at)"
                        + " values (:id, :organisation, :person, 'legal-representative', :now)",
                "insert into applications.application (id, call, applicant, language, created_by, created_at)"
                        + " values (:application, :call, :organisation, 'en', :person, :now)",
                "insert into applications.proposal (id, application, round, form, created_at)"
                        + " values (:proposal, :application, :round, :form, :now)",
                "insert into applications.answer (proposal, question, value, changed_by, changed_at)"
                        + " values (:proposal, 'title', '{\"text\": \"A safe way to school\"}', :person, :now)")) {
            sql(insert)
                    .params(Map.of(
                            "id",
                            Ids.next(),
                            "person",
                            ready.person(),
                            "email",
                            number + "-" + ready.person() + "@example.org",
                            "token",
                            Secret.hash(ready.session()),
                            "organisation",
                            organisation,
                            "application",
                            ready.application(),
                            "proposal",
                            ready.proposal(),
                            "call",
                            call,
                            "round",
                            round,
                            "form",
                            form))
                    .update();
        }
        return ready;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("now", now.atOffset(UTC));
    }
}
