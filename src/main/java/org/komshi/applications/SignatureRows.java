package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where signatures are kept. */
@Repository
class SignatureRows {
    private final JdbcClient jdbc;

    SignatureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID person, String name, Instant signedAt, String sha256, String language) {}

    /** The last one; holds when the answers are those that were signed. */
    Optional<Signature> last(ProposalId id, Content content) {
        return jdbc.sql("""
                        select signature.person, person.name, signature.signed_at, signature.sha256,
                               application.language
                          from applications.signature
                          join identity.person on person.id = signature.person
                          join applications.proposal on proposal.id = signature.proposal
                          join applications.application on application.id = proposal.application
                         where signature.proposal = :id
                         order by signature.signed_at desc, signature.id desc
                         limit 1
                        """)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(row -> new Signature(
                        row.person(),
                        row.name(),
                        row.signedAt(),
                        row.sha256(),
                        row.sha256().equals(SubmissionFile.hash(content, Languages.of(row.language())))));
    }

    /** Of the answers as they are. */
    String hash(ProposalId id, Content content) {
        String language =
                jdbc.sql("""
                        select application.language
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                         where proposal.id = :id
                        """).param("id", id.value()).query(String.class).single();
        return SubmissionFile.hash(content, Languages.of(language));
    }

    void add(ProposalId id, PersonId by, Instant at, String sha256) {
        jdbc.sql("""
                        insert into applications.signature (id, proposal, person, signed_at, sha256)
                        values (:id, :proposal, :person, :at, :sha256)
                        """)
                .param("id", Ids.next())
                .param("proposal", id.value())
                .param("person", by.value())
                .param("at", at.atOffset(UTC))
                .param("sha256", sha256)
                .update();
    }

    /** Holds the proposal still until the end of the transaction: nobody changes an answer while it is signed. */
    void lock(ProposalId id) {
        jdbc.sql("select id from applications.proposal where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }
}
