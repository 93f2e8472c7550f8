package org.komshi.calls.questions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Text;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** Questions that wait for an officer's answer. */
@Component
class QuestionTasks implements DeskTasks {
    private final Questions questions;

    QuestionTasks(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        if (!visiting.is("officer")) {
            return List.of();
        }
        return questions.waitingFor(visiting.person()).stream()
                .map(waiting -> new Task(
                        "calls.task.questions",
                        Map.of("count", waiting.count()),
                        Text.parse(waiting.title()).value(visiting.language()),
                        "/desk/calls/" + waiting.id() + "/questions",
                        Optional.of(waiting.since())))
                .toList();
    }
}
