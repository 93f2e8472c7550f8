package org.komshi.applications.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.Proposal;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Saving;
import org.komshi.applications.Seen;
import org.komshi.files.CannotTake;
import org.komshi.files.Files;
import org.komshi.files.StoredFile;
import org.komshi.files.Taking;
import org.komshi.forms.Answer;
import org.komshi.forms.AnswerView;
import org.komshi.forms.Answers;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.FormPages;
import org.komshi.forms.Lookups;
import org.komshi.forms.Question;
import org.komshi.forms.spi.Choices;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.web.Page;
import org.komshi.web.Upload;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Takes what a browser sent of a section and keeps it. */
@Component
class Typing {
    private static final String SEEN = "seen-";
    private static final String CHOICE = "choice-";

    private final Applications applications;
    private final Files files;
    private final List<Choices> choices;

    Typing(Applications applications, Files files, List<Choices> choices) {
        this.applications = applications;
        this.files = files;
        this.choices = choices;
    }

    /** What a browser sent. @param language the page was in */
    record Sent(MultiValueMap<String, String> fields, List<Upload> uploads, Language language) {}

    /** @param notTaken files that were refused; everything else is saved all the same */
    record Kept(Saving saving, List<CannotTake> notTaken) {}

    /** First the choices between two texts, then everything else that was typed. */
    Kept save(ProposalId id, PersonId person, Sent sent) {
        boolean draft = applications.prepared(id, person).proposal() instanceof Proposal.Draft; // a stranger finds none
        Content content = applications.content(id);
        Handed handed = hand(content, sent, draft);
        Answers typed =
                Answers.fromFields(content.form(), handed.fields, sent.language, new Lookups(choices, handed.known()));
        Map<String, Seen> seen = seen(sent.fields);
        Map<String, Answer> rest = new HashMap<>(typed.all());
        for (Map.Entry<String, List<String>> field : sent.fields.entrySet()) {
            if (field.getKey().startsWith(CHOICE)) {
                String question = field.getKey().substring(CHOICE.length());
                boolean own = field.getValue().contains("own");
                if (content.form().question(question).isEmpty()) {
                    continue; // not of this form: nothing waits there
                }
                if (applications.choose(id, person, question, own) instanceof Saving.Refused refused) {
                    return new Kept(refused, handed.notTaken);
                }
                if (own) {
                    rest.remove(question);
                }
            }
        }
        return new Kept(applications.saveAnswers(id, person, new Answers(rest), seen), handed.notTaken);
    }

    /** @param fields with the ids of files taken now, without the one that was dropped */
    private record Handed(
            MultiValueMap<String, String> fields, Map<UUID, Answer.Handed> files, List<CannotTake> notTaken) {
        java.util.function.Function<UUID, Optional<Answer.Handed>> known() {
            return id -> Optional.ofNullable(files.get(id));
        }
    }

    /** Takes what came, and knows what was there: no other file can be named by its id. */
    private Handed hand(Content content, Sent sent, boolean draft) {
        Handed handed = new Handed(new LinkedMultiValueMap<>(sent.fields), new LinkedHashMap<>(), new ArrayList<>());
        content.form().questions().forEach(question -> {
            if (content.answers().get(question.id()) instanceof Answer.FilesAnswer(var there)) {
                there.forEach(file -> handed.files.put(file.id(), file));
            }
            if (question instanceof Question.FilesQuestion asked && draft) {
                take(asked, sent, handed);
            }
        });
        return handed;
    }

    private void take(Question.FilesQuestion question, Sent sent, Handed handed) {
        String field = question.field();
        for (Upload upload : sent.uploads) {
            if (upload.field().equals(field + ".new")) {
                switch (files.take(upload, FormPages.wanted(question))) {
                    case Taking.Taken(var file) -> {
                        handed.files.put(file.id().value(), handed(file));
                        handed.fields.add(field, file.id().value().toString());
                    }
                    case Taking.Refused(var problem) -> handed.notTaken.add(problem);
                }
            }
        }
        String dropped = sent.fields.getFirst(field + ".drop");
        List<String> kept = handed.fields.get(field);
        if (dropped != null && kept != null) {
            handed.fields.put(
                    field, kept.stream().filter(id -> !id.equals(dropped)).toList());
        }
    }

    private static Answer.Handed handed(StoredFile file) {
        return new Answer.Handed(file.id().value(), file.name(), file.type(), file.size(), file.sha256());
    }

    /** What was typed and could not be kept: shown, so that one can copy it. */
    List<AnswerView> written(ProposalId id, MultiValueMap<String, String> fields, Page page) {
        FormDefinition form = applications.content(id).form();
        Answers typed = Answers.fromFields(form, fields, page.language(), new Lookups(choices, _ -> Optional.empty()));
        return form.questions()
                .filter(question -> !typed.get(question.id()).isEmpty())
                .map(question -> FormPages.answer(question, typed.get(question.id()), page.phrases()))
                .toList();
    }

    private static Map<String, Seen> seen(MultiValueMap<String, String> fields) {
        Map<String, Seen> seen = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(SEEN)) {
                Seen.parse(values.getFirst()).ifPresent(token -> seen.put(name.substring(SEEN.length()), token));
            }
        });
        return seen;
    }
}
