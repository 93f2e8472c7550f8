package org.komshi.applications;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.forms.Answer;
import org.komshi.forms.Answers;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.Forms;
import org.komshi.forms.Question;
import org.komshi.forms.QuestionRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what lists say of proposals, for many of them at once. */
@Component
class Summaries {
    private final Forms forms;
    private final JdbcClient jdbc;

    Summaries(Forms forms, JdbcClient jdbc) {
        this.forms = forms;
        this.jdbc = jdbc;
    }

    private record Line(UUID proposal, UUID form, String question, String value) {}

    Map<ProposalId, Summary> of(Collection<ProposalId> proposals) {
        if (proposals.isEmpty()) {
            return Map.of();
        }
        Map<ProposalId, Written> written = new LinkedHashMap<>();
        for (Line line : lines(proposals)) {
            written.computeIfAbsent(
                            new ProposalId(line.proposal()),
                            _ -> new Written(forms.form(new DefinitionId(line.form())), new HashMap<>()))
                    .answers()
                    .put(line.question(), Answer.parse(line.value()));
        }
        Map<ProposalId, Summary> summaries = new HashMap<>();
        written.forEach((id, one) -> summaries.put(id, summary(one.form(), new Answers(one.answers()))));
        return summaries;
    }

    private record Written(FormDefinition form, Map<String, Answer> answers) {}

    private List<Line> lines(Collection<ProposalId> proposals) {
        List<UUID> ids = proposals.stream().map(ProposalId::value).toList();
        List<UUID> used = jdbc.sql("select distinct form from applications.proposal where id in (:ids)")
                .param("ids", ids)
                .query(UUID.class)
                .list();
        List<String> questions = used.stream()
                .map(form -> forms.form(new DefinitionId(form)))
                .flatMap(FormDefinition::questions)
                .filter(question -> question.role().isPresent())
                .map(Question::id)
                .distinct()
                .toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select answer.proposal, proposal.form, answer.question, answer.value::text as value
                          from applications.answer
                          join applications.proposal on proposal.id = answer.proposal
                         where answer.proposal in (:ids) and answer.question in (:questions)
                        """)
                .param("ids", ids)
                .param("questions", questions)
                .query(Line.class)
                .list();
    }

    private static Summary summary(FormDefinition form, Answers answers) {
        return new Summary(
                answers.text(form, QuestionRole.TITLE),
                answers.money(form, QuestionRole.REQUESTED),
                answers.text(form, QuestionRole.PLACE),
                answers.number(form, QuestionRole.MONTHS),
                answers.text(form, QuestionRole.SUMMARY));
    }
}
