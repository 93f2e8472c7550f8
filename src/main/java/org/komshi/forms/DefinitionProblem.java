package org.komshi.forms;

import java.util.HashMap;
import java.util.Map;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/**
 * One thing wrong in a definition file.
 *
 * @param path where, as a JSON path: {@code $.sections[0].questions[2].label}
 * @param fault what kind of thing
 * @param details the words, numbers or names it is about, by name
 * @param line of the file, from 1; 0 when it is not known
 */
public record DefinitionProblem(String path, Fault fault, Map<String, Object> details, int line) implements Problem {
    DefinitionProblem(String path, Fault fault, Map<String, Object> details) {
        this(path, fault, details, 0);
    }

    /** The kinds of things that can be wrong; each has its two texts. */
    public enum Fault {
        /** {@code detail, line} */
        NOT_JSON,
        /** {@code count, most}: characters */
        TOO_LARGE,
        /** {@code name, known} */
        UNKNOWN_FIELD,
        /** {@code name} */
        MISSING_FIELD,
        TEXT_EXPECTED,
        NUMBER_EXPECTED,
        WHOLE_NUMBER_EXPECTED,
        YES_OR_NO_EXPECTED,
        OBJECT_EXPECTED,
        LIST_EXPECTED,
        /** {@code languages} */
        MISSING_LANGUAGE,
        /** {@code word, known} */
        UNKNOWN_WORD,
        /** {@code id} */
        NOT_AN_ID,
        /** {@code id} */
        DUPLICATE_ID,
        /** {@code low, high} */
        BOUNDS_CROSSED,
        /** {@code value, low, high} */
        OUT_OF_RANGE,
        /** {@code count} */
        TOO_FEW,
        /** {@code currency} */
        NOT_A_CURRENCY,
        /** {@code question} */
        CONDITION_QUESTION_UNKNOWN,
        /** {@code question} */
        CONDITION_QUESTION_LATER,
        /** {@code question} */
        CONDITION_NOT_A_CHOICE,
        /** {@code question, option} */
        CONDITION_OPTION_UNKNOWN,
        CONDITION_UNREADABLE,
        /** {@code role} */
        ROLE_TAKEN,
        /** {@code role, type} */
        ROLE_NOT_FOR_TYPE,
        /** {@code step, max} */
        STEP_DOES_NOT_REACH,
        /** {@code day} */
        NOT_A_DAY,
        /** {@code type} */
        TYPE_NOT_IN_ROWS,
        /** {@code name} */
        TOTAL_NOT_A_NUMBER,
        /** {@code reason, at}: the sign from which it goes wrong, from 1 */
        FORMULA_UNREADABLE,
        /** {@code name} */
        FORMULA_NAME_UNKNOWN,
        /** {@code name} */
        FORMULA_NAME_LATER,
        FORMULA_NOT_A_NUMBER,
        FORMULA_NOT_A_CONDITION,
        /** {@code name, version}: this version exists with another content */
        VERSION_TAKEN
    }

    @Override
    public String code() {
        return "forms.definition."
                + fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>(details);
        facts.put("path", path);
        return facts;
    }

    /** With the line behind the place, where it is known. */
    @Override
    public String what(Phrases phrases) {
        Map<String, Object> facts = new HashMap<>(facts());
        if (line > 0) {
            facts.put("path", phrases.say("forms.definition.place", "path", path, "line", line));
        }
        return phrases.sayWith("problem." + code() + ".what", facts);
    }

    DefinitionProblem at(int line) {
        return new DefinitionProblem(path, fault, details, line);
    }
}
