package org.komshi.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.komshi.language.Text;

/** A form: sections of questions, in the order they are asked. */
public record FormDefinition(String name, int version, Text title, List<Section> sections) implements Definition {
    @Override
    public DefinitionKind kind() {
        return DefinitionKind.FORM;
    }

    /** All questions, in order. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<Question> question(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The question other rooms read for this: the title, the sum requested … Empty when the form asks for none. */
    public Optional<Question> question(QuestionRole role) {
        return questions()
                .filter(question -> question.role().equals(Optional.of(role)))
                .findFirst();
    }

    /**
     * Ids of the questions that are asked, given these answers. A condition looks at earlier questions only, and an
     * answer to a question that is itself not asked does not count.
     */
    public Set<String> asked(Answers answers) {
        return Computing.of(this, answers).asked();
    }

    /** These, with what the form computes from them. */
    public Answers computed(Answers answers) {
        return Computing.of(this, answers).answers();
    }

    /**
     * Everything that keeps these answers from being submitted, in the order of the form; empty when they are complete.
     * A question that is not asked is not checked.
     */
    public List<AnswerProblem> check(Answers answers, Limits limits) {
        Computing computing = Computing.of(this, answers);
        Answers counting = computing.answers().only(computing.asked());
        Map<String, Object> values = hasRules() ? Values.of(questions().toList(), counting) : Map.of();
        return questions()
                .filter(question -> computing.asked().contains(question.id()))
                .flatMap(question -> problems(question, counting.get(question.id()), limits, values))
                .toList();
    }

    private boolean hasRules() {
        return questions().anyMatch(question -> !question.asked().rules().isEmpty());
    }

    private static Stream<AnswerProblem> problems(
            Question question, Answer answer, Limits limits, Map<String, Object> values) {
        List<AnswerProblem> own = AnswerCheck.of(question, answer, limits);
        if (!own.isEmpty() || answer.isEmpty()) {
            return own.stream();
        }
        return question.asked().rules().stream()
                .filter(rule -> !rule.holds().holds(values).orElse(true)) // what cannot be said is told elsewhere
                .map(rule -> new AnswerProblem.RuleBroken(question, rule.says()));
    }

    /** What the task list says of each section, in order; a section in which nothing is asked is ready. */
    public Map<Section, SectionState> states(Answers answers, Limits limits) {
        Set<String> asked = asked(answers);
        List<AnswerProblem> problems = check(answers, limits);
        Map<Section, SectionState> states = new LinkedHashMap<>();
        for (Section section : sections) {
            states.put(section, section.state(asked, answers, problems));
        }
        return states;
    }

    /** Those answers that are submitted: of questions asked and answered, with what is computed, without blank rows. */
    public Answers submitted(Answers answers) {
        Computing computing = Computing.of(this, answers);
        return computing.answers().only(computing.asked()).given().compact();
    }

    /**
     * What a later form starts with: the answers given here to questions it has under the same id and type. A choice is
     * kept only where the later form still offers it.
     */
    public Answers sharedWith(FormDefinition later, Answers answers) {
        Map<String, Answer> shared = new LinkedHashMap<>();
        Answers given = submitted(answers);
        later.questions()
                .forEach(question -> question(question.id())
                        .filter(earlier -> earlier.getClass() == question.getClass() && question.isAnswered())
                        .map(earlier -> given.get(earlier.id()))
                        .filter(answer -> !answer.isEmpty() && question.stillOffers(answer))
                        .ifPresent(answer -> shared.put(question.id(), answer)));
        return new Answers(shared);
    }
}
