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
import org.komshi.organisations.OrganisationId;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what is received: the canonical file of a submission. Source: docs/rules/submission.md. */
final class SubmissionFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SubmissionFile() {}

    static CanonicalFile of(Held held, Content content, List<Signature> signatures, String reference, Instant at) {
        Prepared prepared = held.prepared();
        Held.Facts facts = held.facts();
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
        facts.lot()
                .ifPresent(lot -> all.put(
                        "lot", Map.of("code", lot.code(), "name", lot.name().versions())));
        all.put("round", Map.of("number", prepared.place().number(), "kind", facts.roundKind()));
        all.put(
                "form",
                Map.of(
                        "name", content.form().name(),
                        "version", content.form().version(),
                        "sha256", facts.formSha256()));
        all.put("organisation", organisation(prepared.place().applicant(), facts.applicant()));
        all.put("language", facts.language());
        all.put("answers", answers(content, Languages.find(facts.language()).orElse(Languages.ENGLISH)));
        all.put("partners", List.of());
        if (!signatures.isEmpty()) {
            all.put(
                    "signatures",
                    signatures.stream().map(SubmissionFile::signature).toList());
        }
        return CanonicalFile.of(all);
    }

    /** SHA-256 of the answers alone, as they would stand in the file: what is signed. In hexadecimal. */
    static String hash(Content content, Language language) {
        return CanonicalFile.of(Map.of("answers", answers(content, language))).sha256();
    }

    private static Map<String, Object> signature(Signature signature) {
        return Map.of(
                "person", signature.name(),
                "signedAt", signature.at().toString(),
                "answersSha256", signature.sha256());
    }

    private static Map<String, Object> organisation(OrganisationId id, Held.Applicant applicant) {
        return Map.of(
                "id", id.value().toString(),
                "name", applicant.name().versions(),
                "country", applicant.country(),
                "place", applicant.place().versions(),
                "registrationNumber", applicant.registrationNumber());
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
}
