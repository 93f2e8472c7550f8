package org.komshi.applications;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komshi.forms.Answers;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.Section;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what is received: the canonical file of a submission. Source: docs/rules/submission.md. */
@Component
class SubmissionFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Drafting drafting;
    private final JdbcClient jdbc;

    SubmissionFile(Drafting drafting, JdbcClient jdbc) {
        this.drafting = drafting;
        this.jdbc = jdbc;
    }

    Content content(Prepared prepared) {
        return drafting.content(prepared.proposal().id());
    }

    CanonicalFile of(Prepared prepared, Content content, String reference, Instant at) {
        Facts facts = facts(prepared);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", CanonicalFile.FORMAT);
        all.put("reference", reference);
        all.put("submittedAt", at.toString());
        all.put(
                "call",
                Map.of(
                        "code",
                        prepared.place().code(),
                        "title",
                        facts.callTitle().versions()));
        all.put("round", Map.of("number", prepared.place().number(), "kind", facts.roundKind()));
        all.put(
                "form",
                Map.of(
                        "name", content.form().name(),
                        "version", content.form().version(),
                        "sha256", facts.formSha256()));
        all.put("organisation", organisation(prepared, facts));
        all.put("language", facts.language());
        all.put("answers", answers(content, Languages.find(facts.language()).orElse(Languages.ENGLISH)));
        all.put("partners", List.of());
        return CanonicalFile.of(all);
    }

    private static Map<String, Object> organisation(Prepared prepared, Facts facts) {
        return Map.of(
                "id", prepared.place().applicant().value().toString(),
                "name", facts.organisation().versions(),
                "country", facts.country(),
                "place", facts.place().versions(),
                "registrationNumber", facts.registrationNumber());
    }

    /** In the order of the form; only what is asked, given the other answers. */
    private static List<Map<String, Object>> answers(Content content, Language language) {
        FormDefinition form = content.form();
        Answers submitted = form.submitted(content.answers());
        Set<String> given = submitted.all().keySet();
        return form.sections().stream()
                .flatMap(section -> section.questions().stream()
                        .filter(question -> given.contains(question.id()))
                        .map(question ->
                                answer(section, question.id(), question.label().in(language), submitted)))
                .toList();
    }

    private static Map<String, Object> answer(Section section, String question, Text.Shown label, Answers submitted) {
        return Map.of(
                "section", section.id(),
                "question", question,
                "label", label.value(),
                "labelLanguage", label.language().code(),
                "answer", JSON.readValue(submitted.get(question).json(), Map.class));
    }

    private record Facts(
            Text callTitle,
            String roundKind,
            String formSha256,
            String language,
            Text organisation,
            String country,
            Text place,
            String registrationNumber) {}

    private Facts facts(Prepared prepared) {
        return jdbc.sql("""
                        select call.title as call_title, round.kind as round_kind, definition.sha256 as form_sha256,
                               application.language, organisation.name as organisation, organisation.country,
                               organisation.place, organisation.registration_number
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join calls.round on round.id = proposal.round
                          join calls.call on call.id = round.call
                          join forms.definition on definition.id = proposal.form
                          join organisations.organisation on organisation.id = application.applicant
                         where proposal.id = :id
                        """)
                .param("id", prepared.proposal().id().value())
                .query(Facts.class)
                .single();
    }
}
