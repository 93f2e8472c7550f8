package org.komshi.identity.passkeys;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys as the relying party reads and writes them. */
@Repository
class PasskeyRecords implements UserCredentialRepository {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    PasskeyRecords(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new one, or one that was used just now: its count of signatures shows when a key was copied secretly. */
    @Override
    public void save(CredentialRecord key) {
        jdbc.sql("""
                        insert into identity.passkey (id, person, credential_id, public_key, attestation, signatures,
                                                      verified, transports, may_be_copied, copied, name, made_at)
                        values (:id, :person, :credential, :key, :attestation, :signatures,
                                :verified, string_to_array(:transports, ' '), :mayBeCopied, :copied, :name, :now)
                            on conflict (credential_id) do update
                           set signatures = excluded.signatures, copied = excluded.copied,
                               verified = excluded.verified, used_at = :now
                        """)
                .param("id", Ids.next())
                .param("person", Handle.person(key.getUserEntityUserId()).value())
                .param("credential", key.getCredentialId().getBytes())
                .param("key", key.getPublicKey().getBytes())
                .param("attestation", attestation(key).getBytes())
                .param("signatures", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("transports", transports(key.getTransports()))
                .param("mayBeCopied", key.isBackupEligible())
                .param("copied", key.isBackupState())
                .param("name", key.getLabel())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    private static Bytes attestation(CredentialRecord key) {
        Bytes attestation = key.getAttestationObject();
        if (attestation == null) {
            throw new IllegalArgumentException("a passkey without its attestation cannot be checked later");
        }
        return attestation;
    }

    private static String transports(@Nullable Set<AuthenticatorTransport> transports) {
        return transports == null
                ? ""
                : transports.stream().map(AuthenticatorTransport::getValue).collect(Collectors.joining(" "));
    }

    /** Locked until its use is noted: the same signature sent twice at once signs in once. */
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from identity.passkey where credential_id = :credential for update")
                .param("credential", credential.getBytes())
                .query(PasskeyRecords::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes person) {
        return jdbc.sql("select * from identity.passkey where person = :person order by made_at")
                .param("person", Handle.person(person).value())
                .query(PasskeyRecords::read)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from identity.passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        String[] transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(Handle.of(row.getObject("person", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(Arrays.stream(transports)
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .backupEligible(row.getBoolean("may_be_copied"))
                .backupState(row.getBoolean("copied"))
                .label(row.getString("name"))
                .created(row.getTimestamp("made_at").toInstant())
                .build();
    }
}
