package org.komshi.forms;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an answer says, without the words it was read in. */
final class AnswerMeaning {
    private AnswerMeaning() {}

    static String of(Answer answer) {
        return switch (answer) {
            case Answer.None _ -> "";
            case Answer.TextAnswer(var text) -> "text " + text;
            case Answer.NumberAnswer(var number) ->
                "number " + number.stripTrailingZeros().toPlainString();
            case Answer.MoneyAnswer(var money) -> "money " + money.amount().toPlainString() + money.currency();
            case Answer.ChoiceAnswer(var chosen) -> "choice " + chosen.option();
            case Answer.ChoicesAnswer(var all) ->
                "choices " + all.stream().map(Answer.Chosen::option).sorted().collect(Collectors.joining(" "));
            case Answer.DeclarationAnswer _ -> "confirmed";
            case Answer.DateAnswer(var date) -> "date " + date;
            case Answer.PartsAnswer(var parts) -> "parts " + cells(parts);
            case Answer.FilesAnswer(var files) ->
                "files " + files.stream().map(file -> file.id().toString()).collect(Collectors.joining(" "));
            case Answer.TableAnswer(var rows) ->
                "table "
                        + rows.stream()
                                .filter(row -> !row.isBlank() || row.of().isPresent())
                                .map(row -> cells(row.cells()))
                                .toList();
            case Answer.Unreadable unreadable -> "unreadable " + unreadable.typed();
        };
    }

    private static String cells(Map<String, Answer> cells) {
        Map<String, String> meanings = new TreeMap<>();
        cells.forEach((name, answer) -> meanings.put(name, of(answer)));
        return meanings.toString();
    }
}
