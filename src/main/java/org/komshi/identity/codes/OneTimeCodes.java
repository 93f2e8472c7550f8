package org.komshi.identity.codes;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.komshi.database.Ids;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.sessions.Secret;
import org.komshi.identity.signin.Attempts;
import org.komshi.identity.signin.Limit;
import org.komshi.mail.Mail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes that confirm one act of one person: six digits, five tries, ten minutes, as those of signing in
 * (docs/rules/sign-in.md). Kept as hashes, together with a token only the asking browser holds.
 */
@Component
public class OneTimeCodes {
    public static final Duration LIFE = Duration.ofMinutes(10);
    public static final int TRIES = 5;

    private final Attempts attempts;
    private final People people;
    private final Mail mail;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    OneTimeCodes(Attempts attempts, People people, Mail mail, JdbcClient jdbc, InstantSource clock) {
        this.attempts = attempts;
        this.people = people;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of asking for a code. */
    public sealed interface Asked {
        /** @param token whoever holds it may type the code; for the page that asks for it */
        record Sent(String token) implements Asked {}

        /** @param pause until one may ask again */
        record TooOften(Duration pause) implements Asked {}
    }

    /** What became of typing one. */
    public sealed interface Typed {
        record Right() implements Typed {}

        /** @param left tries */
        record Wrong(int left) implements Typed {}

        /** Used, run out, tried too often, or asked for something else. */
        record NoLongerGood() implements Typed {}
    }

    /**
     * Mails a new code; an older one for whatever this person was about to confirm is void.
     *
     * @param purpose what it confirms; the same must be said when it is typed
     * @param template of the mail, which names {@code code} and {@code minutes}; named in {@code backup.left-out}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Asked send(PersonId id, String purpose, String template, Map<String, Object> facts) {
        Person person = people.person(id);
        Optional<Duration> pause = attempts.count(Limit.MAILS_TO_ADDRESS, person.email());
        if (pause.isPresent()) {
            return new Asked.TooOften(pause.get());
        }
        Instant now = clock.instant();
        String token = Secret.token();
        String code = Secret.sixDigits();
        jdbc.sql("delete from identity.one_time_code where person = :person or expires_at < :now")
                .param("person", id.value())
                .param("now", now.atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into identity.one_time_code (id, person, purpose, token_hash, code_hash, expires_at)
                        values (:id, :person, :purpose, :token, :code, :expires)
                        """)
                .param("id", Ids.next())
                .param("person", id.value())
                .param("purpose", purpose)
                .param("token", Secret.hash(token))
                .param("code", Secret.hash(token + " " + code))
                .param("expires", now.plus(LIFE).atOffset(UTC))
                .update();
        Map<String, Object> all = new HashMap<>(facts);
        all.put("code", code);
        all.put("minutes", LIFE.toMinutes());
        mail.send(person.email(), person.language(), template, all);
        return new Asked.Sent(token);
    }

    /** Whether a code is still waited for. */
    public boolean isOpen(PersonId person, String token) {
        return jdbc.sql("""
                        select exists (
                               select 1 from identity.one_time_code
                                where person = :person and token_hash = :token and wrong < :tries and expires_at > :now)
                        """)
                .param("person", person.value())
                .param("token", Secret.hash(token))
                .param("tries", TRIES)
                .param("now", clock.instant().atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    private record Taken(String codeHash, int wrong) {}

    /**
     * Takes one of the tries before it looks, so that a hundred guesses at once are no more than five; a right code is
     * spent. In the transaction of the act it confirms.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Typed type(PersonId person, String purpose, String token, String typed) {
        Optional<Taken> taken = jdbc.sql("""
                        update identity.one_time_code set wrong = wrong + 1
                         where person = :person and purpose = :purpose and token_hash = :token
                           and wrong < :tries and expires_at > :now
                        returning code_hash, wrong
                        """)
                .param("person", person.value())
                .param("purpose", purpose)
                .param("token", Secret.hash(token))
                .param("tries", TRIES)
                .param("now", clock.instant().atOffset(UTC))
                .query(Taken.class)
                .optional();
        if (taken.isEmpty()) {
            return new Typed.NoLongerGood();
        }
        if (!taken.get().codeHash().equals(Secret.hash(token + " " + typed.replaceAll("[\\s-]", "")))) {
            int left = TRIES - taken.get().wrong();
            return left > 0 ? new Typed.Wrong(left) : new Typed.NoLongerGood();
        }
        jdbc.sql("delete from identity.one_time_code where token_hash = :token")
                .param("token", Secret.hash(token))
                .update();
        return new Typed.Right();
    }
}
