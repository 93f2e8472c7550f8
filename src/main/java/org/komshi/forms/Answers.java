package org.komshi.forms;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.komshi.language.Language;
import org.komshi.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers by question id. Questions without one answer {@link Answer#NONE}.
 *
 * @param all may hold answers to questions that are not asked (any more): they are kept, not submitted
 */
public record Answers(Map<String, Answer> all) {
    /** Name of the hidden field that stands beside every drawn question, with its id. */
    static final String DRAWN = "asked";

    public static final Answers EMPTY = new Answers(Map.of());

    public Answers {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /** As kept: question id to the JSON of its answer. */
    public static Answers parse(Map<String, String> jsonByQuestion) {
        Map<String, Answer> all = new LinkedHashMap<>();
        jsonByQuestion.forEach((question, json) -> all.put(question, Answer.parse(json)));
        return new Answers(all);
    }

    /** As kept, all in one JSON object: question id to answer. */
    public static Answers parse(String json) {
        return new Answers(AnswerJson.readAll(json));
    }

    /**
     * What a browser sent, for exactly those questions that were drawn on its page; one left blank is there as {@link
     * Answer.None}, so that an answer can be taken back. What cannot be read is kept as {@link Answer.Unreadable}.
     *
     * @param fields as the templates in {@code forms/} name them
     * @param language the page was in: says how numbers are read and which labels were seen
     */
    public static Answers fromFields(FormDefinition form, Map<String, List<String>> fields, Language language) {
        return fromFields(form, fields, language, Lookups.NONE);
    }

    /** The same where answers may point to things outside the form. */
    public static Answers fromFields(
            FormDefinition form, Map<String, List<String>> fields, Language language, Lookups lookups) {
        Map<String, Answer> typed = new LinkedHashMap<>();
        List<String> drawn = fields.getOrDefault(DRAWN, List.of());
        TypedAnswer reading = new TypedAnswer(fields, language, lookups);
        form.questions()
                .filter(question -> drawn.contains(question.id()) && question.isAnswered())
                .forEach(question -> typed.put(question.id(), reading.of(question)));
        return new Answers(typed);
    }

    public Answer get(String question) {
        return all.getOrDefault(question, Answer.NONE);
    }

    /** These, with the later ones in place of those to the same questions. */
    public Answers with(Answers later) {
        Map<String, Answer> merged = new LinkedHashMap<>(all);
        merged.putAll(later.all);
        return new Answers(merged);
    }

    public Answers with(String question, Answer answer) {
        return with(new Answers(Map.of(question, answer)));
    }

    Answers only(Collection<String> questions) {
        return where(entry -> questions.contains(entry.getKey()));
    }

    /** Without the blank ones. */
    Answers given() {
        return where(entry -> !entry.getValue().isEmpty());
    }

    /** Without blank rows in tables people add rows to. */
    Answers compact() {
        Map<String, Answer> compact = new LinkedHashMap<>();
        all.forEach((question, answer) -> compact.put(question, compact(answer)));
        return new Answers(compact);
    }

    private static Answer compact(Answer answer) {
        return answer instanceof Answer.TableAnswer(var rows)
                ? new Answer.TableAnswer(rows.stream()
                        .filter(row -> row.of().isPresent() || !row.isBlank())
                        .toList())
                : answer;
    }

    private Answers where(Predicate<Map.Entry<String, Answer>> kept) {
        Map<String, Answer> some = new LinkedHashMap<>();
        all.entrySet().stream().filter(kept).forEach(entry -> some.put(entry.getKey(), entry.getValue()));
        return new Answers(some);
    }

    /** Text of the question with this role; empty when not asked, not answered, or not a text. */
    public Optional<String> text(FormDefinition form, QuestionRole role) {
        return form.question(role)
                .map(question -> get(question.id()))
                .filter(Answer.TextAnswer.class::isInstance)
                .map(answer -> ((Answer.TextAnswer) answer).text());
    }

    public Optional<Money> money(FormDefinition form, QuestionRole role) {
        return form.question(role)
                .map(question -> get(question.id()))
                .filter(Answer.MoneyAnswer.class::isInstance)
                .map(answer -> ((Answer.MoneyAnswer) answer).money());
    }

    public Optional<BigDecimal> number(FormDefinition form, QuestionRole role) {
        return form.question(role)
                .map(question -> get(question.id()))
                .filter(Answer.NumberAnswer.class::isInstance)
                .map(answer -> ((Answer.NumberAnswer) answer).number());
    }

    /**
     * What is submitted, ready to be hashed as {@link CanonicalJson}: the form's name and version, and each answer to an
     * asked question under the question's id.
     */
    public JsonNode canonical(FormDefinition form) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("form").put("name", form.name()).put("version", form.version());
        ObjectNode answers = node.putObject("answers");
        form.submitted(this).all().forEach((question, answer) -> answers.set(question, AnswerJson.write(answer)));
        return node;
    }
}
