package org.komshi.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.MailAddress;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.sessions.Secret;
import org.komshi.language.Language;
import org.komshi.mail.Mail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking to be signed in: a link and a code go out by mail. */
@Component
class SignIns {
    private final Challenges challenges;
    private final Attempts attempts;
    private final People people;
    private final Mail mail;
    private final InstantSource clock;

    SignIns(Challenges challenges, Attempts attempts, People people, Mail mail, InstantSource clock) {
        this.challenges = challenges;
        this.attempts = attempts;
        this.people = people;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Mails a link and a code. What comes back does not tell whether the address is known.
     *
     * @param network the sender's, as {@link SenderNetwork} says it
     * @param back own address to go to afterwards, or empty
     */
    @Transactional
    Asking ask(String typed, Language language, String back, String network) {
        Optional<String> address = MailAddress.of(typed);
        if (address.isEmpty()) {
            return new Asking.Refused(new CannotSignIn.NoAddress());
        }
        Optional<Duration> wait = attempts.count(Limit.MAILS_FROM_NETWORK, network)
                .or(() -> attempts.count(Limit.MAILS_TO_ADDRESS, address.get()));
        if (wait.isPresent()) {
            return new Asking.Refused(new CannotSignIn.TooOften(wait.get()));
        }
        return new Asking.Sent(send(address.get(), language, back));
    }

    private String send(String email, Language language, String back) {
        Instant now = clock.instant();
        challenges.forget(now);
        attempts.forget(now);
        String browser = Secret.token();
        String link = Secret.token();
        String code = Secret.sixDigits();
        Challenge challenge = new Challenge(
                UUID.randomUUID(), email, Challenge.hash(browser, code), back, now.plus(Challenge.LIFE), 0, null);
        challenges.add(challenge, Secret.hash(link), Secret.hash(browser), now);
        Language reader = people.byEmail(email).map(Person::language).orElse(language);
        mail.send(
                email,
                reader,
                "identity.sign-in",
                Map.of("language", reader.code(), "token", link, "code", code, "minutes", Challenge.LIFE.toMinutes()));
        return browser;
    }

    sealed interface Asking {
        /** @param browser secret for a cookie: whoever holds it may type the code */
        record Sent(String browser) implements Asking {}

        record Refused(CannotSignIn problem) implements Asking {}
    }
}
