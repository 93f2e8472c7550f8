package org.komshi.identity.passkeys;

import static java.time.ZoneOffset.UTC;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.identity.PersonId;
import org.komshi.identity.PersonMail;
import org.komshi.problems.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person's passkeys: made, named, removed. Mail tells them of each that comes or goes. */
@Component
public class Passkeys {
    private final ObjectProvider<WebAuthnRelyingPartyOperations> relyingParty;
    private final Ceremonies ceremonies;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final PersonMail mail;

    Passkeys(
            ObjectProvider<WebAuthnRelyingPartyOperations> relyingParty,
            Ceremonies ceremonies,
            JdbcClient jdbc,
            Audit audit,
            PersonMail mail) {
        this.relyingParty = relyingParty;
        this.ceremonies = ceremonies;
        this.jdbc = jdbc;
        this.audit = audit;
        this.mail = mail;
    }

    /** The oldest first. */
    public List<Passkey> of(PersonId person) {
        return jdbc.sql("""
                        select id, name, made_at, used_at from identity.passkey
                         where person = :person order by made_at, id
                        """)
                .param("person", person.value())
                .query(Passkey.class)
                .list();
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    Passkey passkey(UUID id, PersonId person) {
        return of(person).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the browser is to do, as JSON. */
    @Transactional
    String ask(PersonId person) {
        PublicKeyCredentialCreationOptions options = options(person);
        return Reply.asked(ceremonies.begin(options.getChallenge(), person), options);
    }

    /**
     * Keeps the public half of a key the browser has just made.
     *
     * @param credential the browser's JSON
     * @return what speaks against it; empty when it is there
     */
    @Transactional
    Optional<CannotUsePasskey> add(PersonId person, String name, String ceremony, String credential) {
        if (of(person).size() >= Passkey.MOST) {
            return Optional.of(new CannotUsePasskey.TooMany());
        }
        boolean made = ceremonies
                .take(ceremony, person)
                .flatMap(challenge -> Reply.made(credential).filter(key -> isKept(key, name, challenge, person)))
                .isPresent();
        if (!made) {
            return Optional.of(new CannotUsePasskey.NotMade());
        }
        audit.record(Entry.of("identity.passkey-added", person.ref(), person.ref(), person.ref(), Map.of()));
        mail.send(person, "identity.passkey-added", Map.of("passkey", name));
        return Optional.empty();
    }

    private boolean isKept(
            PublicKeyCredential<AuthenticatorAttestationResponse> key, String name, Bytes challenge, PersonId person) {
        PublicKeyCredentialCreationOptions now = options(person);
        PublicKeyCredentialCreationOptions asked = PublicKeyCredentialCreationOptions.builder()
                .rp(now.getRp())
                .user(now.getUser())
                .pubKeyCredParams(now.getPubKeyCredParams())
                .authenticatorSelection(now.getAuthenticatorSelection())
                .attestation(now.getAttestation())
                .challenge(challenge)
                .build();
        try {
            relyingParty
                    .getObject()
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(key, name)));
            return true;
        } catch (WebAuthnException | IllegalArgumentException refused) {
            return false; // wrong challenge, origin or signature, or a key that is here already
        }
    }

    private PublicKeyCredentialCreationOptions options(PersonId person) {
        return relyingParty
                .getObject()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(
                                person.value().toString(), "", List.of())));
    }

    /** @throws NotFound when it is not this person's */
    @Transactional
    void name(UUID passkey, PersonId person, String name) {
        int named = jdbc.sql("update identity.passkey set name = :name where id = :id and person = :person")
                .param("name", name)
                .param("id", passkey)
                .param("person", person.value())
                .update();
        if (named == 0) {
            throw new NotFound();
        }
        audit.record(Entry.of("identity.passkey-named", person.ref(), person.ref(), person.ref(), Map.of()));
    }

    /** From now on it signs nobody in. @throws NotFound when it is not this person's, or gone already */
    @Transactional
    void remove(UUID passkey, PersonId person) {
        String name = jdbc.sql("delete from identity.passkey where id = :id and person = :person returning name")
                .param("id", passkey)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        audit.record(Entry.of("identity.passkey-removed", person.ref(), person.ref(), person.ref(), Map.of()));
        mail.send(person, "identity.passkey-removed", Map.of("passkey", name));
    }

    /** Removes what was added from an instant on: whoever undoes a change of address did not add it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeSince(PersonId person, Instant from) {
        int removed = jdbc.sql("delete from identity.passkey where person = :person and made_at >= :from")
                .param("person", person.value())
                .param("from", from.atOffset(UTC))
                .update();
        if (removed > 0) {
            audit.record(Entry.of("identity.passkey-removed", person.ref(), person.ref(), person.ref(), Map.of()));
        }
    }
}
