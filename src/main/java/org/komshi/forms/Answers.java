package org.komshi.forms;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.komshi.forms.Answer.Chosen;
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
        Map<String, Answer> typed = new LinkedHashMap<>();
        List<String> drawn = fields.getOrDefault(DRAWN, List.of());
        form.questions()
                .filter(question -> drawn.contains(question.id()))
                .forEach(question -> typed.put(
                        question.id(), answer(question, fields.getOrDefault(question.field(), List.of()), language)));
        return new Answers(typed);
    }

    /** @param values sent for the question's field: none, one, or for several choices more */
    static Answer answer(Question question, List<String> values, Language language) {
        String typed = values.isEmpty() ? "" : values.getFirst();
        return switch (question) {
            case Question.ShortText _ -> text(TypedText.line(typed));
            case Question.LongText _ -> text(TypedText.paragraphs(typed));
            case Question.NumberQuestion number ->
                number(TypedNumber.read(typed, language, number.decimals()), TypedText.line(typed));
            case Question.MoneyQuestion money -> money(money, TypedText.line(typed), language);
            case Question.OneOf one -> choice(one, typed, language);
            case Question.Several several -> choices(several, values, language);
            case Question.Declaration declaration -> confirmation(declaration, typed, language);
        };
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

    private static Answer text(String cleaned) {
        return cleaned.isEmpty() ? Answer.NONE : new Answer.TextAnswer(cleaned);
    }

    private static Answer number(TypedNumber reading, String typed) {
        return switch (reading) {
            case TypedNumber.Nothing _ -> Answer.NONE;
            case TypedNumber.Understood(var number) -> new Answer.NumberAnswer(number);
            case TypedNumber.NoNumber _ -> new Answer.Unreadable(typed, Answer.Why.NOT_A_NUMBER);
            case TypedNumber.TwoReadings _ -> new Answer.Unreadable(typed, Answer.Why.AMBIGUOUS);
        };
    }

    private static Answer money(Question.MoneyQuestion question, String typed, Language language) {
        String code = question.currency().getCurrencyCode();
        int decimals = question.currency().getDefaultFractionDigits();
        String bare = typed.replaceFirst("(?i)^\\s*" + code + "|" + code + "\\s*$", "");
        Answer read = number(TypedNumber.read(bare, language, decimals), typed);
        return switch (read) {
            case Answer.NumberAnswer(var number)
            when number.stripTrailingZeros().scale() <= decimals ->
                new Answer.MoneyAnswer(new Money(number, question.currency()));
            case Answer.NumberAnswer _ -> new Answer.Unreadable(typed, Answer.Why.TOO_FINE);
            default -> read;
        };
    }

    private static Answer choice(Question.OneOf question, String typed, Language language) {
        if (typed.isBlank()) {
            return Answer.NONE;
        }
        return question.option(typed)
                .<Answer>map(option -> new Answer.ChoiceAnswer(Chosen.of(option, language)))
                .orElseGet(() -> new Answer.Unreadable(TypedText.line(typed), Answer.Why.UNKNOWN_OPTION));
    }

    private static Answer choices(Question.Several question, List<String> values, Language language) {
        List<String> typed =
                values.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (typed.isEmpty()) {
            return Answer.NONE;
        }
        Optional<String> unknown =
                typed.stream().filter(value -> question.option(value).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return new Answer.Unreadable(TypedText.line(unknown.get()), Answer.Why.UNKNOWN_OPTION);
        }
        return new Answer.ChoicesAnswer(question.options().stream()
                .filter(option -> typed.contains(option.id()))
                .map(option -> Chosen.of(option, language))
                .toList());
    }

    private static Answer confirmation(Question.Declaration question, String typed, Language language) {
        if (!typed.equals("yes")) {
            return Answer.NONE;
        }
        var shown = question.label().in(language);
        return new Answer.DeclarationAnswer(shown.value(), shown.language().code());
    }
}
