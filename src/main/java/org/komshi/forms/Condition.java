package org.komshi.forms;

import java.util.List;
import java.util.Set;
import org.komshi.language.Text;

/** When a question is asked: something about the answers to earlier choices. */
public sealed interface Condition {
    /** @param answers of questions that are asked themselves */
    boolean holds(Answers answers);

    /** The option is chosen; of a question with several, among others. */
    record Is(String question, String option) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.get(question).options().contains(option);
        }
    }

    record IsOneOf(String question, Set<String> options) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.get(question).options().stream().anyMatch(options::contains);
        }
    }

    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().allMatch(one -> one.holds(answers));
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().anyMatch(one -> one.holds(answers));
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return !condition.holds(answers);
        }
    }

    /**
     * A formula holds.
     *
     * @param says it in words, to follow "Answer this only if"
     * @param about the questions it looks at
     */
    record Holds(Formula formula, Text says, List<Question> about) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return formula.holds(Values.of(about, answers)).orElse(false);
        }
    }
}
