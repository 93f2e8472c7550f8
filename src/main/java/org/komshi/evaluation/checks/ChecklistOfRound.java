package org.komshi.evaluation.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.rounds.Round;
import org.komshi.forms.Checklist;
import org.komshi.forms.Forms;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.language.Text;
import org.komshi.organisations.OrganisationId;
import org.komshi.problems.NotFound;
import org.komshi.proofs.Proofs;
import org.komshi.proofs.RequiredDocument;
import org.komshi.proofs.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is checked: the items of the round's checklist, then one for each document the call asks for. */
@Component
class ChecklistOfRound {
    private static final String DOCUMENT = "document-";

    /** For which a document is found not in order; with its number they stand in the record, in words in letters. */
    private static final List<String> REASONS = List.of("missing", "too-old", "not-the-one");

    private final Forms forms;
    private final Proofs proofs;
    private final Speech speech;
    private final JdbcClient jdbc;

    ChecklistOfRound(Forms forms, Proofs proofs, Speech speech, JdbcClient jdbc) {
        this.forms = forms;
        this.proofs = proofs;
        this.speech = speech;
        this.jdbc = jdbc;
    }

    Checklist of(Round round) {
        return with(round, proofs.required(round.call(), round.number()));
    }

    Checklist of(Round round, ProposalId proposal) {
        return with(
                round,
                standings(round, proposal).stream().map(Standing::required).toList());
    }

    List<Standing> standings(Round round, ProposalId proposal) {
        UUID applicant = jdbc.sql("""
                        select application.applicant
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                         where proposal.id = :proposal
                        """)
                .param("proposal", proposal.value())
                .query(UUID.class)
                .single();
        return proofs.standings(round.call(), round.number(), new OrganisationId(applicant));
    }

    private Checklist with(Round round, List<RequiredDocument> documents) {
        Checklist own = forms.checklist(Optional.ofNullable(round.checklist()).orElseThrow(NotFound::new));
        return new Checklist(
                own.name(),
                own.version(),
                own.title(),
                Stream.concat(own.items().stream(), documents.stream().map(this::item))
                        .toList());
    }

    private Checklist.Item item(RequiredDocument document) {
        return new Checklist.Item(
                DOCUMENT + document.id(),
                Checklist.Part.ADMINISTRATIVE,
                everywhere(document::label),
                everywhere(phrases -> phrases.say("evaluation.document.help")),
                REASONS.stream()
                        .map(reason -> new Checklist.Reason(
                                "D" + document.number() + "." + (REASONS.indexOf(reason) + 1),
                                everywhere(phrases -> phrases.say(
                                        "evaluation.document." + reason, "document", document.label(phrases)))))
                        .toList());
    }

    /** In every language that has texts of its own. */
    private Text everywhere(Function<Phrases, String> said) {
        Map<String, String> versions = new LinkedHashMap<>();
        Languages.written().forEach(language -> versions.put(language.code(), said.apply(speech.in(language))));
        return new Text(versions);
    }
}
