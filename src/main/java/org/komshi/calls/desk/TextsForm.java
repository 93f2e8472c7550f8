package org.komshi.calls.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komshi.calls.CallTexts;
import org.komshi.calls.CallView;
import org.komshi.calls.Correction;
import org.komshi.calls.Part;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;

/** The texts of a call, side by side in all languages: fields {@code title-en}, {@code title-mk} … */
public record TextsForm(Entries entries, CallTexts texts) implements PartForm {
    private static final Map<String, Integer> MOST = Map.of("title", 160, "summary", 600);
    private static final int MOST_OF_OTHERS = 8000;

    static TextsForm of(CallView call) {
        Entries entries = Entries.none();
        call.texts().byName().forEach(entries::put);
        return new TextsForm(entries, call.texts());
    }

    /** Languages the interface does not have stay as they are. */
    static TextsForm read(CallView call, Entries entries) {
        Map<String, Text> texts = new LinkedHashMap<>();
        call.texts().byName().forEach((name, before) -> texts.put(name, entries.text(name, before)));
        return new TextsForm(entries, CallTexts.of(texts));
    }

    @Override
    public Part part() {
        return Part.TEXTS;
    }

    public static int most(String name) {
        return MOST.getOrDefault(name, MOST_OF_OTHERS);
    }

    @Override
    public List<CannotRead> problems() {
        List<CannotRead> problems = new ArrayList<>();
        texts.byName().forEach((name, text) -> {
            for (Language language : Languages.forTexts()) {
                String value = text.versions().getOrDefault(language.code(), "");
                if (value.length() > most(name)) {
                    problems.add(
                            new CannotRead.TooLong(name + "-" + language.code(), language, value.length(), most(name)));
                }
            }
        });
        return problems;
    }

    @Override
    public Correction applied(Correction correction) {
        return correction.with(texts);
    }
}
