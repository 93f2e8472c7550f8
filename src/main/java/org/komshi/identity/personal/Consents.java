package org.komshi.identity.personal;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.List;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of consents: what, in which words, when, and when withdrawn. */
@Component
public class Consents {
    /** How the hub uses what it knows of a person; whoever changes the wording raises the version. */
    private static final int PRIVACY_VERSION = 1;

    private final JdbcClient jdbc;
    private final Speech speech;
    private final InstantSource clock;

    Consents(JdbcClient jdbc, Speech speech, InstantSource clock) {
        this.jdbc = jdbc;
        this.speech = speech;
        this.clock = clock;
    }

    /** Notes that a person agreed at their first sign-in, in the words of the page they read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void privacy(PersonId person, Language read) {
        jdbc.sql("""
                        insert into identity.consent (id, person, what, version, language, wording, given_at)
                        values (:id, :person, 'privacy', :version, :language, :wording, :now)
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("version", PRIVACY_VERSION)
                .param("language", read.code())
                .param("wording", speech.in(read).say("identity.agreed"))
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    List<Consent> of(PersonId person) {
        return jdbc.sql("""
                        select what, version, language, wording, given_at, withdrawn_at
                          from identity.consent where person = :person order by given_at
                        """)
                .param("person", person.value())
                .query(Consent.class)
                .list();
    }
}
