package org.komshi.dossiers.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.calls.CallId;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.files.FileId;
import org.komshi.organisations.OrganisationId;
import org.komshi.proofs.KeptDocument;
import org.komshi.proofs.Proofs;
import org.komshi.proofs.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents a call asks for, and what an applicant had handed in when a round closed, with the files. */
@Component
@Order(25)
class ProofPapers implements Papers {
    private final Proofs proofs;
    private final JdbcClient jdbc;

    ProofPapers(Proofs proofs, JdbcClient jdbc) {
        this.proofs = proofs;
        this.jdbc = jdbc;
    }

    private record Asked(UUID call, UUID applicant, int number) {}

    @Override
    public void ofApplication(ApplicationId application, Shelf shelf) {
        jdbc.sql("""
                        select application.call, application.applicant, round.number
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join calls.round on round.id = proposal.round
                          join evaluation.opening on opening.round = round.id
                         where application.id = :id and proposal.stage <> 'draft'
                         order by round.number
                        """)
                .param("id", application.value())
                .query(Asked.class)
                .list()
                .forEach(asked -> lay(
                        proofs.standings(
                                new CallId(asked.call()), asked.number(), new OrganisationId(asked.applicant())),
                        shelf.in("round-" + asked.number() + "/")));
    }

    private static void lay(List<Standing> standings, Shelf shelf) {
        List<List<String>> rows = new ArrayList<>();
        for (Standing standing : standings) {
            KeptDocument document = standing.document();
            rows.add(List.of(
                    standing.required().label(shelf.phrases()),
                    standing.limit(shelf.phrases()),
                    shelf.say(standing.state().label()),
                    standing.words(shelf.phrases()),
                    document == null ? "" : document.handedBy() + ", " + shelf.time(document.handedAt()),
                    document == null ? "" : name(rows.size(), document)));
            if (document != null) {
                shelf.lay(name(rows.size() - 1, document), document.name(), new FileId(document.file()));
            }
        }
        shelf.lay(
                "documents.html",
                shelf.say("proofs.documents"),
                new Leaf()
                        .table(
                                List.of(
                                        shelf.say("proofs.document"),
                                        shelf.say("dossiers.document.limit"),
                                        shelf.say("proofs.state"),
                                        shelf.say("proofs.issued"),
                                        shelf.say("proofs.handed-in"),
                                        shelf.say("dossiers.archive.file")),
                                rows));
    }

    private static String name(int at, KeptDocument document) {
        return "documents/" + String.format(Locale.ROOT, "%02d-", at + 1) + FileName.of(document.name());
    }
}
