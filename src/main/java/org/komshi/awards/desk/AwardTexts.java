package org.komshi.awards.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.awards.AwardId;
import org.komshi.awards.KnownAward;
import org.komshi.awards.KnownAwards;
import org.komshi.awards.Naming;
import org.komshi.awards.PublicationLevel;
import org.komshi.awards.Register;
import org.komshi.awards.publication.CannotPublish;
import org.komshi.forms.TypedText;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says in every language what an award is for. */
@Component
class AwardTexts {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 2_000;

    private final KnownAwards awards;
    private final Register register;
    private final Audit audit;

    AwardTexts(KnownAwards awards, Register register, Audit audit) {
        this.awards = awards;
        this.register = register;
        this.audit = audit;
    }

    /** What was typed, by field: {@code title-mk}, {@code summary-sq}. */
    record Typed(Map<String, String> fields) {
        Text title() {
            return text("title");
        }

        Text summary() {
            return text("summary");
        }

        private Text text(String name) {
            Text text = Text.NONE;
            for (var language : Languages.written()) {
                String typed = fields.getOrDefault(name + "-" + language.code(), "");
                text = text.with(
                        language.code(), name.equals("title") ? TypedText.line(typed) : TypedText.paragraphs(typed));
            }
            return text;
        }
    }

    /**
     * Keeps title and summary; languages the page does not ask for stay as they are.
     *
     * @param seen version of the award on the page
     * @return nothing when they are kept
     * @throws NotFound for somebody who is neither officer nor manager of its call
     */
    @Transactional
    List<CannotPublish> describe(AwardId id, Typed typed, int seen, PersonId by) {
        KnownAward award = awards.atDesk(id, by);
        if (!award.writes()) {
            throw new NotFound();
        }
        List<CannotPublish> problems = problems(award, typed);
        if (!problems.isEmpty()) {
            return problems;
        }
        Text title = over(award.title(), typed.title());
        Text summary = over(award.summary(), typed.summary());
        if (!register.describe(id, title, summary, seen)) {
            return List.of(new CannotPublish.ChangedMeanwhile());
        }
        audit.record(Entry.of(
                "awards.described",
                by.ref(),
                award.ref(),
                award.dossier(),
                Map.of(
                        "reference",
                        award.shownReference(),
                        "missing",
                        title.missing().size() + summary.missing().size())));
        return List.of();
    }

    private static Text over(Text kept, Text typed) {
        Text text = kept;
        for (var language : Languages.written()) {
            text = text.with(language.code(), typed.versions().getOrDefault(language.code(), ""));
        }
        return text;
    }

    private static List<CannotPublish> problems(KnownAward award, Typed typed) {
        List<CannotPublish> problems = new ArrayList<>();
        String first = Languages.ENGLISH.code();
        if (typed.title().isEmpty()) {
            problems.add(new CannotPublish.NoTitle("title-" + first));
        }
        tooLong("title", typed.title(), LONGEST_TITLE, problems);
        tooLong("summary", typed.summary(), LONGEST_SUMMARY, problems);
        if (award.publication().level() == PublicationLevel.NAME_WITHHELD) {
            naming("title", typed.title(), award, problems);
            naming("summary", typed.summary(), award, problems);
        }
        return problems;
    }

    private static void tooLong(String name, Text text, int max, List<CannotPublish> problems) {
        text.versions().forEach((language, value) -> {
            int count = TypedText.characters(value);
            if (count > max) {
                problems.add(new CannotPublish.TooLong(name + "-" + language, count, max));
            }
        });
    }

    private static void naming(String name, Text text, KnownAward award, List<CannotPublish> problems) {
        text.versions().forEach((language, value) -> {
            if (Naming.names(Text.of(language, value), award.name())) {
                problems.add(new CannotPublish.TextsNameIt(name + "-" + language));
            }
        });
    }
}
