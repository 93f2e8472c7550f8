package org.komshi.applications.writing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Signatures;
import org.komshi.forms.FormPages;
import org.komshi.forms.Question;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.komshi.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a draft for its check. */
@Component
class CheckPages {
    private final Applications applications;
    private final ApplicationPages pages;
    private final Signatures signatures;
    private final ProposalLines lines;
    private final JdbcClient jdbc;

    CheckPages(
            Applications applications,
            ApplicationPages pages,
            Signatures signatures,
            ProposalLines lines,
            JdbcClient jdbc) {
        this.applications = applications;
        this.pages = pages;
        this.signatures = signatures;
        this.lines = lines;
        this.jdbc = jdbc;
    }

    CheckPage of(ApplicationId id, PersonId person, Phrases phrases) {
        return of(lines.of(id, person, pages.now()).getFirst(), person, phrases);
    }

    CheckPage of(ProposalId id, PersonId person, Phrases phrases) {
        return of(lines.line(id, person, pages.now()), person, phrases);
    }

    private CheckPage of(ProposalLine line, PersonId person, Phrases phrases) {
        Instant now = pages.now();
        Content content = applications.content(line.id());
        List<CheckPage.Found> problems = content.problems().stream()
                .map(problem -> new CheckPage.Found(
                        problem.what(phrases),
                        address(
                                line,
                                content,
                                problem.question(),
                                "?check#" + problem.field().orElse(""))))
                .toList();
        return new CheckPage(
                line,
                problems,
                unchosen(line, person, content, phrases),
                FormPages.reading(content.form(), content.answers(), phrases),
                pages.documents(line),
                pages.representatives(new OrganisationId(line.applicant())),
                line.period().isOpen(now),
                TimeLeft.of(line.closesAt(), now, phrases),
                signing(line, content, phrases));
    }

    private CheckPage.@Nullable Signing signing(ProposalLine line, Content content, Phrases phrases) {
        return Signatures.asked(content)
                .map(question -> new CheckPage.Signing(
                        label(question, phrases),
                        phrases.text(question.help()),
                        signatures.last(line.id()).orElse(null),
                        ""))
                .orElse(null);
    }

    private List<CheckPage.Unchosen> unchosen(ProposalLine line, PersonId person, Content content, Phrases phrases) {
        return jdbc
                .sql("select question from applications.rival where proposal = :id and person = :person")
                .param("id", line.proposal())
                .param("person", person.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(question -> content.form().question(question).stream())
                .map(question -> new CheckPage.Unchosen(
                        label(question, phrases), address(line, content, question.id(), "#rival-" + question.id())))
                .toList();
    }

    private static String label(Question question, Phrases phrases) {
        return phrases.text(question.label());
    }

    private static String address(ProposalLine line, Content content, String question, String at) {
        return content.form().sections().stream()
                .filter(section -> section.has(question))
                .findFirst()
                .map(section -> "/my/proposals/" + line.proposal() + "/sections/" + section.id() + at)
                .orElseGet(line::address);
    }
}
