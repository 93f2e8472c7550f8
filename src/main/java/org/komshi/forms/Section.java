package org.komshi.forms;

import java.util.List;
import java.util.Set;
import org.komshi.language.Text;

/** Questions that are answered on one page. */
public record Section(String id, Text title, Text help, List<Question> questions) {
    public boolean has(String question) {
        return questions.stream().anyMatch(one -> one.id().equals(question));
    }

    SectionState state(Set<String> asked, Answers answers, List<AnswerProblem> problems) {
        boolean untouched = questions.stream()
                .filter(question -> asked.contains(question.id()))
                .allMatch(question -> answers.get(question.id()).isEmpty());
        int open = (int)
                problems.stream().filter(problem -> has(problem.question())).count();
        if (open == 0) {
            return new SectionState.Ready();
        }
        return untouched ? new SectionState.NotStarted() : new SectionState.WithProblems(open);
    }
}
