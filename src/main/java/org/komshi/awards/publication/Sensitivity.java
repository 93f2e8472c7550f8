package org.komshi.awards.publication;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Publication;
import org.komshi.awards.PublicationLevel;
import org.komshi.forms.Answer;
import org.komshi.forms.Question;
import org.komshi.language.Text;
import org.springframework.stereotype.Component;

/**
 * Topics that put people at risk when everybody can read who works on them. Source: docs/rules/publication.md; a form
 * marks them by the ids of its options.
 */
@Component
public class Sensitivity {
    /** Ids of options, in whatever question of a form they stand. */
    static final Set<String> OPTIONS = Set.of(
            "people-at-risk", "violent-extremism", "gender-based-violence", "trafficking", "drugs", "lgbti", "asylum");

    private final Applications applications;

    Sensitivity(Applications applications) {
        this.applications = applications;
    }

    /** @param chosen its words as the applicant chose them */
    public record Topic(Text label, String chosen) {}

    /** The first sensitive topic an applicant chose; empty when there is none or the form does not ask. */
    public Optional<Topic> of(ProposalId proposal) {
        Content content = applications.content(proposal);
        return content.form()
                .questions()
                .flatMap(question -> topics(question, content))
                .findFirst();
    }

    /** What holds until somebody says otherwise: the name of who works on a sensitive topic is withheld. */
    public Publication usual(ProposalId proposal) {
        return of(proposal)
                .map(topic -> Publication.of(PublicationLevel.NAME_WITHHELD, topic.chosen()))
                .orElse(Publication.FULL);
    }

    /** Which levels of an award to this proposal need a reason: whatever is not usual for it. */
    public Predicate<PublicationLevel> reasoned(ProposalId proposal) {
        boolean isSensitive = of(proposal).isPresent();
        return level -> isSensitive || level != PublicationLevel.FULL;
    }

    private static Stream<Topic> topics(Question question, Content content) {
        return chosen(content.answers().get(question.id()))
                .filter(one -> OPTIONS.contains(one.option()))
                .map(one -> new Topic(label(question, one), one.label()));
    }

    /** Only choices can name a topic, whatever other kinds of questions there are. */
    private static Stream<Answer.Chosen> chosen(Answer answer) {
        if (answer instanceof Answer.ChoiceAnswer(var one)) {
            return Stream.of(one);
        }
        return answer instanceof Answer.ChoicesAnswer(var all) ? all.stream() : Stream.empty();
    }

    private static Text label(Question question, Answer.Chosen chosen) {
        return options(question)
                .filter(option -> option.id().equals(chosen.option()))
                .findFirst()
                .map(Question.Option::label)
                .orElseGet(() -> Text.of(chosen.language(), chosen.label()));
    }

    private static Stream<Question.Option> options(Question question) {
        if (question instanceof Question.OneOf one) {
            return one.options().stream();
        }
        return question instanceof Question.Several several ? several.options().stream() : Stream.empty();
    }
}
