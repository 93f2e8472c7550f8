package org.komshi.proofs;

import java.util.List;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class ProofsData implements PersonalData {
    private final JdbcClient jdbc;

    ProofsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(PersonId person) {
        return Held.counted(
                "proofs.held",
                jdbc.sql("select count(*) from proofs.document where :id in (handed_by, removed_by)")
                        .param("id", person.value())
                        .query(Long.class)
                        .single());
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("proofs.kind.documents", Keeping.ACTS, """
                        select greatest(handed_at, removed_at) as at,
                               jsonb_build_object('organisation', organisation, 'sort', sort, 'issued', issued_on,
                                                  'handed', handed_by = :person, 'removed', removed_by = :person) as facts
                          from proofs.document where :person in (handed_by, removed_by)
                        """),
                new Kind("proofs.kind.required", Keeping.ACTS, """
                        select greatest(made_at, ended_at) as at,
                               jsonb_build_object('call', call, 'sort', sort, 'made', made_by = :person,
                                                  'ended', ended_by = :person) as facts
                          from proofs.required where :person in (made_by, ended_by)
                        """));
    }
}
