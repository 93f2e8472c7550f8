package org.komshi.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.personal.Consents;
import org.komshi.identity.sessions.Secret;
import org.komshi.language.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proving that one reads the mail of an address, and for somebody new: introducing oneself. */
@Component
class Proofs {
    private final Challenges challenges;
    private final Attempts attempts;
    private final People people;
    private final FirstAdministrator firstAdministrator;
    private final Consents consents;
    private final InstantSource clock;

    Proofs(
            Challenges challenges,
            Attempts attempts,
            People people,
            FirstAdministrator firstAdministrator,
            Consents consents,
            InstantSource clock) {
        this.challenges = challenges;
        this.attempts = attempts;
        this.people = people;
        this.firstAdministrator = firstAdministrator;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Proves by the code, in the browser that asked.
     *
     * @param network the sender's, as {@link SenderNetwork} says it
     */
    @Transactional
    Proving prove(String browser, String typed, String network) {
        Instant now = clock.instant();
        Optional<Duration> tries = attempts.count(Limit.CODES_FROM_NETWORK, network);
        if (tries.isPresent()) {
            return new Proving.Refused(new CannotSignIn.TooManyTries(tries.get()));
        }
        Challenge challenge = challenges
                .byBrowser(Secret.hash(browser))
                .filter(found -> found.takesCodes(now))
                .orElse(null);
        if (challenge == null) {
            return new Proving.Refused(new CannotSignIn.NoLongerGood());
        }
        Optional<Duration> wait = attempts.count(Limit.CODES_FOR_ADDRESS, challenge.email());
        if (wait.isPresent()) {
            return new Proving.Refused(new CannotSignIn.TooManyCodes(wait.get()));
        }
        if (!challenges.take(challenge.id())) {
            return new Proving.Refused(new CannotSignIn.NoLongerGood());
        }
        if (!Challenge.hash(browser, typed.replaceAll("[\\s-]", "")).equals(challenge.codeHash())) {
            int left = Challenge.TRIES - challenge.wrong() - 1;
            return new Proving.Refused(left > 0 ? new CannotSignIn.WrongCode(left) : new CannotSignIn.NoLongerGood());
        }
        return spend(challenge, browser, now);
    }

    /** Whether a link would still work; looking does not spend it, since mail scanners look. */
    boolean isGood(String link) {
        Instant now = clock.instant();
        return challenges
                .byLink(Secret.hash(link))
                .filter(found -> found.isOpen(now))
                .isPresent();
    }

    /** Proves by the link, in whatever browser it was opened. */
    @Transactional
    Proving follow(String link) {
        Instant now = clock.instant();
        return challenges
                .byLink(Secret.hash(link))
                .map(challenge -> spend(challenge, Secret.token(), now))
                .orElseGet(() -> new Proving.Refused(new CannotSignIn.NoLongerGood()));
    }

    /**
     * Proved by somebody the host trusts to know whose address it is; empty for somebody unknown who may not come this way.
     *
     * @param back own address to go to, or empty
     * @param takesNewcomers whether somebody unknown may introduce themselves
     */
    @Transactional
    Optional<Proving> vouch(String email, String back, boolean takesNewcomers) {
        Instant now = clock.instant();
        Optional<Person> known = people.byEmail(email);
        if (known.isPresent()) {
            return Optional.of(new Proving.Known(firstAdministrator.welcome(known.get()), back));
        }
        if (!takesNewcomers) {
            return Optional.empty();
        }
        // As if a link had been mailed and followed: its secrets are nobody's.
        String browser = Secret.token();
        Challenge challenge = new Challenge(
                UUID.randomUUID(), email, Secret.hash(Secret.token()), back, now.plus(Challenge.LIFE), 0, null);
        challenges.add(challenge, Secret.hash(Secret.token()), Secret.hash(Secret.token()), now);
        challenges.spend(challenge.id(), Secret.hash(browser), now);
        return Optional.of(new Proving.New(browser));
    }

    private Proving spend(Challenge challenge, String browser, Instant now) {
        if (!challenges.spend(challenge.id(), Secret.hash(browser), now)) {
            return new Proving.Refused(new CannotSignIn.NoLongerGood());
        }
        return people.byEmail(challenge.email())
                .<Proving>map(person -> new Proving.Known(firstAdministrator.welcome(person), challenge.back()))
                .orElseGet(() -> new Proving.New(browser));
    }

    /** The address this browser has just proved and nobody is known by; empty when there is none. */
    Optional<Challenge> proved(String browser) {
        Instant now = clock.instant();
        return challenges.byBrowser(Secret.hash(browser)).filter(found -> {
            Instant used = found.usedAt();
            return used != null && now.isBefore(used.plus(Challenge.INTRODUCTION));
        });
    }

    /**
     * Registers who has proved their address; empty when that was too long ago or is done.
     *
     * @param read the language of the page on which they agreed
     */
    @Transactional
    Optional<Proving.Known> introduce(String browser, String name, Language language, Language read) {
        Instant now = clock.instant();
        return proved(browser)
                .filter(found -> challenges.introduce(found.id(), now))
                .map(found -> {
                    PersonId person = people.registerThemselves(found.email(), name, language);
                    consents.privacy(person, read);
                    return new Proving.Known(firstAdministrator.welcome(people.person(person)), found.back());
                });
    }

    sealed interface Proving {
        /** @param back own address to go to, or empty */
        record Known(PersonId person, String back) implements Proving {}

        /** @param browser secret for a cookie: whoever holds it may introduce themselves */
        record New(String browser) implements Proving {}

        record Refused(CannotSignIn problem) implements Proving {}
    }
}
