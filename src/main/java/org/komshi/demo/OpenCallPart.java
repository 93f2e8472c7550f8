package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;
import static org.komshi.demo.DemoFile.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.Calls;
import org.komshi.calls.questions.Answers;
import org.komshi.calls.questions.CannotSettle;
import org.komshi.calls.questions.QuestionId;
import org.komshi.calls.questions.Questions;
import org.komshi.calls.questions.Questions.Asking;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.komshi.proofs.Proofs;
import org.komshi.proofs.Sort;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The open call: the drafts that are being written for it, and what is asked about it. */
@Component
@Order(6)
class OpenCallPart implements Part {
    private final Applicants applicants;
    private final Calls calls;
    private final Questions questions;
    private final Answers answers;
    private final Proofs proofs;

    OpenCallPart(Applicants applicants, Calls calls, Questions questions, Answers answers, Proofs proofs) {
        this.applicants = applicants;
        this.calls = calls;
        this.questions = questions;
        this.answers = answers;
        this.proofs = proofs;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        JsonNode file = DemoFile.read("call-open.json");
        String call = string(file, "slug");
        list(file, "documents").forEach(document -> plan(world, agenda, call, document));
        for (JsonNode draft : list(file, "drafts")) {
            String organisation = string(draft, "organisation");
            agenda.at(
                    world.daysFromToday(draft.required("startedDaysFromToday").intValue()),
                    () -> applicants.start(
                            world, call, organisation, writer(world, draft), Optional.of(string(draft, "lot"))));
            agenda.at(
                    world.daysFromToday(draft.required("lastSavedDaysFromToday").intValue()),
                    () -> applicants.write(world.paper(call, organisation).proposal(), draft, writer(world, draft)));
        }
        list(file, "questions").forEach(question -> ask(world, agenda, call, question));
    }

    private void plan(World world, Agenda agenda, String call, JsonNode document) {
        agenda.at(
                world.daysFromToday(document.required("askedDaysFromToday").intValue()),
                () -> proofs.ask(
                        world.call(call),
                        Sort.find(string(document, "sort")).orElseThrow(),
                        document.has("months") ? document.get("months").intValue() : null,
                        1,
                        world.person("petar")));
    }

    private void ask(World world, Agenda agenda, String call, JsonNode question) {
        var asked = new AtomicReference<@Nullable QuestionId>();
        agenda.at(
                world.daysFromToday(question.required("askedDaysFromToday").intValue()),
                () -> asked.set(ask(world, call, question)));
        if (question.has("answer")) {
            agenda.at(
                    world.daysFromToday(
                            question.required("answeredDaysFromToday").intValue()),
                    () -> answer(
                            world, question, Optional.ofNullable(asked.get()).orElseThrow()));
        }
    }

    private QuestionId ask(World world, String call, JsonNode question) {
        return switch (questions.ask(
                calls.call(world.call(call)),
                world.person(string(question, "askedBy")),
                Languages.of(string(question, "language")),
                string(question, "words"))) {
            case Asking.Asked(var id) -> id;
            case Asking.Refused(var problems) -> throw new IllegalStateException("not asked: " + problems);
        };
    }

    private void answer(World world, JsonNode question, QuestionId id) {
        List<CannotSettle> problems = answers.answer(
                new Answers.Seen(id, 1), world.person("petar"), text(question, "wording"), text(question, "answer"));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("not answered: " + problems);
        }
    }

    private static PersonId writer(World world, JsonNode draft) {
        return world.person(string(draft, "startedBy"));
    }
}
