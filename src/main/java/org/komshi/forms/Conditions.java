package org.komshi.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Phrases;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Conditions as people read them, and as the script in the page follows them. */
final class Conditions {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Conditions() {}

    /** "Answer only if …"; null for a question that is always asked. */
    static @Nullable String words(FormDefinition form, Question question, Phrases phrases) {
        return question.when()
                .map(when -> phrases.say("forms.only-if", "condition", words(form, when, phrases)))
                .orElse(null);
    }

    private static String words(FormDefinition form, Condition condition, Phrases phrases) {
        return switch (condition) {
            case Condition.Is(var question, var option) -> choice(form, question, List.of(option), phrases);
            case Condition.IsOneOf(var question, var options) -> choice(form, question, options, phrases);
            case Condition.All(var parts) -> joined(form, parts, "forms.condition.and", phrases);
            case Condition.Any(var parts) -> joined(form, parts, "forms.condition.or", phrases);
            case Condition.Not(var part) -> phrases.say("forms.condition.not", "condition", words(form, part, phrases));
            case Condition.Holds(var _, var says, var _) -> phrases.text(says);
        };
    }

    private static String joined(FormDefinition form, List<Condition> parts, String key, Phrases phrases) {
        return parts.stream()
                .map(part -> words(form, part, phrases))
                .reduce((one, other) -> phrases.say(key, "one", one, "other", other))
                .orElse("");
    }

    private static String choice(FormDefinition form, String id, Iterable<String> options, Phrases phrases) {
        Question question = form.question(id).orElseThrow();
        List<String> labels = new ArrayList<>();
        for (Question.Option option : question.choices()) {
            for (String wanted : options) {
                if (option.id().equals(wanted)) {
                    labels.add(phrases.text(option.label()));
                }
            }
        }
        String any = labels.stream()
                .reduce((one, other) -> phrases.say("forms.condition.or", "one", one, "other", other))
                .orElse("");
        return phrases.say("forms.condition.is", "question", phrases.text(question.label()), "answer", any);
    }

    /** Whether the condition can change while this section is filled in. */
    static boolean looksInto(Question question, Section section) {
        return question.when().stream().flatMap(Conditions::questions).anyMatch(section::has);
    }

    private static Stream<String> questions(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> Stream.of(is.question());
            case Condition.IsOneOf one -> Stream.of(one.question());
            case Condition.All(var parts) -> parts.stream().flatMap(Conditions::questions);
            case Condition.Any(var parts) -> parts.stream().flatMap(Conditions::questions);
            case Condition.Not(var part) -> questions(part);
            case Condition.Holds holds -> holds.about().stream().map(Question::id);
        };
    }

    /** Whether a formula decides: the page then follows what the hub answers to a save. */
    static boolean isComputed(Question question) {
        return question.when().stream().anyMatch(Conditions::isComputed);
    }

    private static boolean isComputed(Condition condition) {
        return switch (condition) {
            case Condition.Is _, Condition.IsOneOf _ -> false;
            case Condition.All(var parts) -> parts.stream().anyMatch(Conditions::isComputed);
            case Condition.Any(var parts) -> parts.stream().anyMatch(Conditions::isComputed);
            case Condition.Not(var part) -> isComputed(part);
            case Condition.Holds _ -> true;
        };
    }

    /**
     * The condition as JSON for {@code conditions.js}; what looks at other sections is settled here. Null when nothing can
     * change on this page.
     */
    static @Nullable String script(Question question, Section section, Answers answers, Set<String> asked) {
        return looksInto(question, section) && !isComputed(question)
                ? question.when()
                        .map(when -> script(when, section, answers.only(asked)).toString())
                        .orElse(null)
                : null;
    }

    private static ObjectNode script(Condition condition, Section section, Answers elsewhere) {
        ObjectNode node = NODES.objectNode();
        switch (condition) {
            case Condition.Is(var question, var option)
            when section.has(question) ->
                node.put("question", question).putArray("isOneOf").add(option);
            case Condition.IsOneOf(var question, var options)
            when section.has(question) -> {
                var array = node.put("question", question).putArray("isOneOf");
                options.forEach(array::add);
            }
            case Condition.Is is -> node.putArray(is.holds(elsewhere) ? "all" : "any");
            case Condition.IsOneOf one -> node.putArray(one.holds(elsewhere) ? "all" : "any");
            case Condition.All(var parts) -> parts(node, "all", parts, section, elsewhere);
            case Condition.Any(var parts) -> parts(node, "any", parts, section, elsewhere);
            case Condition.Not(var part) -> node.set("not", script(part, section, elsewhere));
            case Condition.Holds holds -> node.putArray(holds.holds(elsewhere) ? "all" : "any");
        }
        return node;
    }

    private static void parts(ObjectNode node, String name, List<Condition> parts, Section section, Answers elsewhere) {
        var array = node.putArray(name);
        parts.forEach(part -> array.add(script(part, section, elsewhere)));
    }
}
