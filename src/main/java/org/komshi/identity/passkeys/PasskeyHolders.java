package org.komshi.identity.passkeys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** People as the relying party knows them: their device shows name and address when it asks which key to use. */
@Repository
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {
    private final People people;

    PasskeyHolders(People people) {
        this.people = people;
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(people.person(Handle.person(handle)));
    }

    /** @param name the id, as {@link Passkeys} asks for it */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity(people.person(new PersonId(UUID.fromString(name))));
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Handle.of(person.id().value()))
                .name(person.email())
                .displayName(person.name())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity person) {
        throw new UnsupportedOperationException("people are made by signing in");
    }

    @Override
    public void delete(Bytes person) {
        throw new UnsupportedOperationException("people are not made or removed with their keys");
    }
}
