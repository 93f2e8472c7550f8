package org.komshi.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komshi.files.Wanted;
import org.komshi.forms.Answer.Chosen;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.web.components.Option;

/**
 * Forms as pages show them: to fill in ({@code forms/section.jte}), to read with answers ({@code forms/answers.jte}), and
 * empty to read and print before one signs in ({@code forms/form.jte}).
 */
public final class FormPages {
    /** Blank rows below those that were filled in. */
    public static final int SPARE = 2;

    private FormPages() {}

    /**
     * A section to fill in. A question whose condition looks at the same section is drawn with its condition in words and
     * for the script; one whose condition looks at other sections only is drawn when it is asked.
     *
     * @param answers as kept, with what was just typed in their place
     * @param limits of the call
     */
    public static SectionView edit(
            FormDefinition form, Section section, Answers answers, Limits limits, Phrases phrases) {
        return edit(new Editing(form, section, SPARE), answers, limits, Lookups.NONE, phrases);
    }

    /** @param spare how many blank rows stand below those of a table */
    public record Editing(FormDefinition form, Section section, int spare) {}

    /** The same where answers may point to things outside the form. */
    public static SectionView edit(Editing editing, Answers given, Limits limits, Lookups lookups, Phrases phrases) {
        FormDefinition form = editing.form();
        Section section = editing.section();
        Computing computing = Computing.of(form, given);
        Set<String> asked = computing.asked();
        Answers answers = computing.answers();
        Fields.Around around = new Fields.Around(limits, lookups, phrases, editing.spare());
        List<FieldView> fields = section.questions().stream()
                .filter(question -> asked.contains(question.id()) || Conditions.looksInto(question, section))
                .map(question -> Fields.of(question, answers.get(question.id()), around)
                        .onlyWhen(
                                Conditions.words(form, question, phrases),
                                Conditions.script(question, section, answers, asked),
                                Conditions.isComputed(question) && Conditions.looksInto(question, section)
                                        ? asked.contains(question.id())
                                        : null))
                .toList();
        return view(form, section, fields, List.of(), phrases);
    }

    /** What the form computes, in words, by the id under which a page shows it: {@code q-budget.0.cost}. */
    public static Map<String, String> computed(FormDefinition form, Answers answers, Phrases phrases) {
        return RowFields.computed(form, Computing.of(form, answers).answers(), phrases);
    }

    /** Every section, empty, with limits, options and conditions in words: to read and to print. */
    public static List<SectionView> empty(FormDefinition form, Limits limits, Phrases phrases) {
        return form.sections().stream()
                .map(section -> view(
                        form,
                        section,
                        section.questions().stream()
                                .map(question -> Fields.of(
                                                question,
                                                Answer.NONE,
                                                new Fields.Around(limits, Lookups.NONE, phrases, 1))
                                        .onlyWhen(Conditions.words(form, question, phrases), null, null))
                                .toList(),
                        List.of(),
                        phrases))
                .toList();
    }

    /** Every section with its answers; questions that are not asked are left out. */
    public static List<SectionView> reading(FormDefinition form, Answers given, Phrases phrases) {
        Computing computing = Computing.of(form, given);
        Set<String> asked = computing.asked();
        Answers answers = computing.answers();
        return form.sections().stream()
                .map(section -> view(
                        form,
                        section,
                        List.of(),
                        section.questions().stream()
                                .filter(question -> asked.contains(question.id()) && !question.isOnlyRead())
                                .map(question -> answer(question, answers.get(question.id()), phrases))
                                .toList(),
                        phrases))
                .filter(section -> !section.answers().isEmpty())
                .toList();
    }

    /** What a question accepts as files. */
    public static Wanted wanted(Question.FilesQuestion question) {
        return new Wanted(RowFields.kinds(question), question.largest(), question.field());
    }

    /** One answer in the reader's language; an option chosen keeps the words the person chose. */
    public static AnswerView answer(Question question, Answer answer, Phrases phrases) {
        String label = phrases.text(question.label());
        return switch (answer) {
            case Answer.None _ -> new AnswerView(question.id(), label, List.of(), false, null);
            case Answer.TextAnswer(var text) ->
                new AnswerView(question.id(), label, List.of(text), question instanceof Question.LongText, null);
            case Answer.NumberAnswer(var number) ->
                line(question, label, withUnit(question, phrases.number(number, decimals(number)), phrases));
            case Answer.MoneyAnswer(var money) -> line(question, label, money.in(phrases));
            case Answer.ChoiceAnswer(var chosen) -> chosen(question, label, List.of(chosen));
            case Answer.ChoicesAnswer(var all) -> chosen(question, label, all);
            case Answer.DeclarationAnswer _ -> line(question, label, phrases.say("forms.confirmed"));
            case Answer.Unreadable unreadable -> line(question, label, unreadable.typed());
            case Answer.DateAnswer(var date) -> line(question, label, phrases.date(date));
            case Answer.PartsAnswer(var parts) ->
                new AnswerView(question.id(), label, RowFields.parts(question, parts, phrases), false, null);
            case Answer.FilesAnswer(var files) -> RowFields.files(question, label, files, phrases);
            case Answer.TableAnswer(var rows) ->
                question instanceof Question.Table table
                        ? RowFields.reading(table, label, rows, phrases)
                        : new AnswerView(question.id(), label, List.of(), false, null);
        };
    }

    /** An answer in one line; empty for none. */
    static String words(Question question, Answer answer, Phrases phrases) {
        return String.join(", ", answer(question, answer, phrases).lines());
    }

    private static int decimals(java.math.BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static String withUnit(Question question, String number, Phrases phrases) {
        Optional<Text> unit = switch (question) {
            case Question.NumberQuestion it -> it.unit();
            case Question.Calculated it -> it.unit();
            default -> Optional.empty();
        };
        return unit.map(one -> number + "\u00A0" + phrases.text(one)).orElse(number);
    }

    private static AnswerView line(Question question, String label, String line) {
        return new AnswerView(question.id(), label, List.of(line), false, null);
    }

    private static AnswerView chosen(Question question, String label, List<Chosen> chosen) {
        String language = Languages.find(chosen.getFirst().language())
                .map(found -> found.htmlLang())
                .orElse(null);
        return new AnswerView(
                question.id(), label, chosen.stream().map(Chosen::label).toList(), false, language);
    }

    private static SectionView view(
            FormDefinition form, Section section, List<FieldView> fields, List<AnswerView> answers, Phrases phrases) {
        return new SectionView(
                section.id(),
                form.sections().indexOf(section) + 1,
                phrases.text(section.title()),
                section.help().isEmpty() ? null : phrases.text(section.help()),
                fields,
                new ArrayList<>(answers));
    }

    static List<Option> options(Question question, Phrases phrases) {
        return question.choices().stream()
                .map(option -> new Option(option.id(), phrases.text(option.label())))
                .toList();
    }
}
