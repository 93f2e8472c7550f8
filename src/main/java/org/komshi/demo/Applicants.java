package org.komshi.demo;

import static org.komshi.demo.DemoFile.string;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Saving;
import org.komshi.applications.Start;
import org.komshi.applications.Submission;
import org.komshi.forms.Answers;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.Forms;
import org.komshi.forms.Question;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What applicants do: start, write as if they had typed it, submit. */
@Component
class Applicants {
    /** What a ticked box sends. */
    private static final String CONFIRMED = "yes";

    private final Applications applications;
    private final Forms forms;
    private final HandedIn handedIn;

    Applicants(Applications applications, Forms forms, HandedIn handedIn) {
        this.applications = applications;
        this.forms = forms;
        this.handedIn = handedIn;
    }

    /** A whole application in the first round: started, written and submitted by the organisation's representative. */
    void apply(World world, Agenda agenda, String call, JsonNode file) {
        String organisation = string(file, "organisation");
        agenda.at(
                world.instant(file.required("started")),
                () -> start(world, call, organisation, world.representative(organisation)));
        agenda.at(world.instant(file.required("submitted")), () -> {
            ProposalId proposal = world.paper(call, organisation).proposal();
            write(proposal, file, world.representative(organisation));
            submit(proposal, world.representative(organisation));
        });
    }

    void start(World world, String call, String organisation, PersonId by) {
        start(world, call, organisation, by, Optional.empty());
    }

    /** @param lot the grant line, in a call that has some */
    void start(World world, String call, String organisation, PersonId by, Optional<String> lot) {
        switch (applications.start(world.call(call), world.organisation(organisation), by, lot)) {
            case Start.Started(var application, var proposal, var _) ->
                world.know(call, organisation, new World.Paper(application, proposal));
            case Start.Refused(var problems) -> throw new IllegalStateException(organisation + ": " + problems);
        }
    }

    /** The full application of one who was invited: written and submitted by the representative. */
    void submitInvited(World world, String call, JsonNode file) {
        String organisation = string(file, "organisation");
        PersonId representative = world.representative(organisation);
        ProposalId proposal =
                applications.ofRound(world.paper(call, organisation).application(), 2, representative);
        world.knowInvited(call, organisation, proposal);
        write(proposal, file, representative);
        submit(proposal, representative);
    }

    void write(ProposalId proposal, JsonNode file, PersonId by) {
        FormDefinition form = forms.form(applications.prepared(proposal, by).form());
        Answers answers = answers(form, file.required("answers"), Languages.of(string(file, "language")));
        if (applications.saveAnswers(proposal, by, answers) instanceof Saving.Refused(var problem)) {
            throw new IllegalStateException(string(file, "organisation") + ": " + problem);
        }
    }

    void submit(ProposalId proposal, PersonId by) {
        if (applications.submit(proposal, by, true) instanceof Submission.Refused(var problems)) {
            throw new IllegalStateException(proposal + ": " + problems);
        }
    }

    private Answers answers(FormDefinition form, JsonNode file, Language language) {
        HandedIn.Hands hands = handedIn.hands();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("asked", form.questions().map(Question::id).filter(file::has).toList());
        form.questions().filter(question -> file.has(question.id())).forEach(question -> {
            JsonNode answer = file.get(question.id());
            switch (question) {
                case Question.Table table -> rows(table, answer, fields);
                case Question.FilesQuestion files ->
                    fields.put(question.field(), List.of(hands.hand(files, answer.asString())));
                default -> fields.put(question.field(), typed(answer));
            }
        });
        return Answers.fromFields(form, fields, language, hands.lookups());
    }

    private static void rows(Question.Table table, JsonNode rows, Map<String, List<String>> fields) {
        for (int row = 0; row < rows.size(); row++) {
            String line = table.field() + "." + row + ".";
            rows.get(row).forEachEntry((column, cell) -> fields.put(line + column, typed(cell)));
        }
    }

    private static List<String> typed(JsonNode answer) {
        return answer.isArray()
                ? answer.valueStream().map(JsonNode::asString).toList()
                : List.of(answer.isBoolean() ? CONFIRMED : answer.asString());
    }
}
