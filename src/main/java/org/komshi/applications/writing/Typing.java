package org.komshi.applications.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Saving;
import org.komshi.applications.Seen;
import org.komshi.forms.Answer;
import org.komshi.forms.AnswerView;
import org.komshi.forms.Answers;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.FormPages;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Takes what a browser sent of a section and keeps it. */
@Component
class Typing {
    private static final String SEEN = "seen-";
    private static final String CHOICE = "choice-";

    private final Applications applications;

    Typing(Applications applications) {
        this.applications = applications;
    }

    /** First the choices between two texts, then everything else that was typed. */
    Saving save(ProposalId id, PersonId person, MultiValueMap<String, String> fields, Language language) {
        applications.prepared(id, person); // a stranger's address is not found
        FormDefinition form = applications.content(id).form();
        Answers typed = Answers.fromFields(form, fields, language);
        Map<String, Seen> seen = seen(fields);
        Map<String, Answer> rest = new HashMap<>(typed.all());
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            if (field.getKey().startsWith(CHOICE)) {
                String question = field.getKey().substring(CHOICE.length());
                boolean own = field.getValue().contains("own");
                if (form.question(question).isEmpty()) {
                    continue; // not of this form: nothing waits there
                }
                if (applications.choose(id, person, question, own) instanceof Saving.Refused refused) {
                    return refused;
                }
                if (own) {
                    rest.remove(question);
                }
            }
        }
        return applications.saveAnswers(id, person, new Answers(rest), seen);
    }

    /** What was typed and could not be kept: shown, so that one can copy it. */
    List<AnswerView> written(ProposalId id, MultiValueMap<String, String> fields, Page page) {
        Content content = applications.content(id);
        Answers typed = Answers.fromFields(content.form(), fields, page.language());
        return content.form()
                .questions()
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
