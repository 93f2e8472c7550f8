package org.komshi.applications.writing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Seen;
import org.komshi.files.Files;
import org.komshi.forms.Answer;
import org.komshi.forms.AnswerProblem;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.FormPages;
import org.komshi.forms.Lookups;
import org.komshi.forms.Question;
import org.komshi.forms.Section;
import org.komshi.forms.SectionView;
import org.komshi.forms.spi.Choices;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a section of a draft for its page. */
@Component
class Sections {
    private static final int MORE_ROWS = 8;

    private final Applications applications;
    private final ProposalLines lines;
    private final Outside outside;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Sections(Applications applications, ProposalLines lines, Outside outside, JdbcClient jdbc, InstantSource clock) {
        this.applications = applications;
        this.lines = lines;
        this.outside = outside;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What answers point to. */
    @Component
    record Outside(List<Choices> choices, Files files) {}

    /**
     * @param all whether what is missing is a problem yet: once the person saved or checked
     * @param more whether more blank rows than usual stand below those of tables
     */
    record Asked(ProposalId proposal, String section, boolean all, boolean more) {}

    /** @param words what the form computes, by the id of its place
     * @param asked ids of the questions that are asked */
    record Computed(Map<String, String> words, Collection<String> asked) {}

    Computed computed(ProposalId id, Phrases phrases) {
        Content content = applications.content(id);
        return new Computed(
                FormPages.computed(content.form(), content.answers(), phrases),
                content.form().asked(content.answers()));
    }

    SectionPage of(Asked asked, PersonId person, Phrases phrases) {
        ProposalId id = asked.proposal();
        boolean all = asked.all();
        ProposalLine line = line(id, person);
        Content content = applications.content(id);
        FormDefinition form = content.form();
        Section found = form.section(asked.section()).orElseThrow(NotFound::new);
        SectionView view = FormPages.edit(
                new FormPages.Editing(form, found, asked.more() ? MORE_ROWS : FormPages.SPARE),
                content.answers(),
                content.limits(),
                new Lookups(outside.choices(), _ -> Optional.empty()),
                phrases);
        List<AnswerProblem> problems = content.problems().stream()
                .filter(problem -> found.has(problem.question()))
                .filter(problem ->
                        all || !content.answers().get(problem.question()).isEmpty())
                .toList();
        return new SectionPage(
                line,
                view,
                tokens(id, view),
                problems,
                all ? problems : List.of(),
                rivals(id, person, found, phrases),
                ApplicationPages.tasks(line, content),
                next(form, found),
                lastSaved(id, found, person).orElse(null),
                person.value() + " " + id.value() + " " + found.id(),
                !view.hasFiles() || outside.files().looksForViruses());
    }

    ProposalLine line(ProposalId id, PersonId person) {
        return lines.line(id, person, clock.instant());
    }

    /** The section's id, when the form has it. */
    String known(ProposalId id, String section) {
        return applications
                .content(id)
                .form()
                .section(section)
                .orElseThrow(NotFound::new)
                .id();
    }

    private static @Nullable String next(FormDefinition form, Section section) {
        int at = form.sections().indexOf(section) + 1;
        return at < form.sections().size() ? form.sections().get(at).id() : null;
    }

    private Map<String, String> tokens(ProposalId id, SectionView view) {
        Map<String, Seen> seen = applications.seen(id);
        Map<String, String> tokens = new LinkedHashMap<>();
        view.fields()
                .forEach(field -> tokens.put(
                        field.question(),
                        seen.getOrDefault(field.question(), Seen.of(0, Answer.NONE))
                                .token()));
        return tokens;
    }

    private Map<String, SectionPage.Rival> rivals(ProposalId id, PersonId person, Section section, Phrases phrases) {
        Map<String, SectionPage.Rival> rivals = new HashMap<>();
        jdbc.sql("""
                        select rival.question, rival.value::text as own, rival.written_at,
                               answer.value::text as theirs, answer.changed_at, person.name
                          from applications.rival
                          join applications.answer on answer.proposal = rival.proposal
                                                  and answer.question = rival.question
                          join identity.person on person.id = answer.changed_by
                         where rival.proposal = :id and rival.person = :person
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query(Found.class)
                .list()
                .forEach(found -> question(section, found.question())
                        .ifPresent(question -> rivals.put(
                                question.id(),
                                new SectionPage.Rival(
                                        FormPages.answer(question, Answer.parse(found.theirs()), phrases),
                                        found.name(),
                                        found.changedAt(),
                                        FormPages.answer(question, Answer.parse(found.own()), phrases),
                                        found.writtenAt()))));
        return rivals;
    }

    private record Found(
            String question, String own, Instant writtenAt, String theirs, Instant changedAt, String name) {}

    private static Optional<Question> question(Section section, String id) {
        return section.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    private Optional<SectionPage.LastSaved> lastSaved(ProposalId id, Section section, PersonId reader) {
        return jdbc.sql("""
                        select person.id, person.name, answer.changed_at
                          from applications.answer
                          join identity.person on person.id = answer.changed_by
                         where answer.proposal = :id and answer.question in (:questions)
                         order by answer.changed_at desc
                         limit 1
                        """)
                .param("id", id.value())
                .param(
                        "questions",
                        section.questions().stream().map(Question::id).toList())
                .query((row, _) -> {
                    Timestamp at = row.getTimestamp("changed_at");
                    boolean bySelf = row.getObject("id", UUID.class).equals(reader.value());
                    return new SectionPage.LastSaved(row.getString("name"), bySelf, at.toInstant());
                })
                .optional();
    }
}
