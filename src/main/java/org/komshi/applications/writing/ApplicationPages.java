package org.komshi.applications.writing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Summary;
import org.komshi.calls.CallId;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Representative;
import org.komshi.proofs.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads an application for its pages. */
@Component
class ApplicationPages {
    private final Applications applications;
    private final Organisations organisations;
    private final ProposalLines lines;
    private final Home.Signs signs;
    private final JdbcClient jdbc;

    ApplicationPages(
            Applications applications,
            Organisations organisations,
            ProposalLines lines,
            Home.Signs signs,
            JdbcClient jdbc) {
        this.applications = applications;
        this.organisations = organisations;
        this.lines = lines;
        this.signs = signs;
        this.jdbc = jdbc;
    }

    ApplicationView of(ApplicationId id, PersonId person, Phrases phrases) {
        InstantSource clock = signs.clock();
        Instant now = clock.instant();
        List<ProposalLine> all = lines.of(id, person, now);
        ProposalLine current = all.getFirst();
        States.Known states = signs.states().of(all, now);
        Content content = applications.content(current.id());
        return new ApplicationView(
                current,
                states.of(current),
                applications.summaries(List.of(current.id())).getOrDefault(current.id(), Summary.NONE),
                tasks(current, content),
                current.isDraft() ? content.problems().size() : 0,
                documents(current),
                all.stream()
                        .skip(1)
                        .map(line -> new ApplicationView.Sent(line, states.of(line)))
                        .toList(),
                TimeLeft.of(current.closesAt(), now, phrases),
                current.period().isOpen(now),
                representatives(new OrganisationId(current.applicant())),
                lastChange(current.id()).orElse(null),
                Road.of(signs.call(current.call()), all, now, phrases));
    }

    Instant now() {
        return signs.clock().instant();
    }

    static List<ApplicationView.Task> tasks(ProposalLine line, Content content) {
        if (!line.isDraft()) {
            return List.of();
        }
        return content.form().states(content.answers(), content.limits()).entrySet().stream()
                .map(entry -> new ApplicationView.Task(
                        entry.getKey().id(), entry.getKey().title(), entry.getValue()))
                .toList();
    }

    /** How the applicant stands with the documents the draft's round asks for; none once it is submitted. */
    List<Standing> documents(ProposalLine line) {
        return line.isDraft()
                ? signs.proofs().standings(new CallId(line.call()), line.round(), new OrganisationId(line.applicant()))
                : List.of();
    }

    List<String> representatives(OrganisationId applicant) {
        return organisations.representatives(applicant).stream()
                .filter(one -> one.capacity() == Capacity.LEGAL_REPRESENTATIVE)
                .map(Representative::name)
                .toList();
    }

    private Optional<ApplicationView.LastChange> lastChange(ProposalId id) {
        return jdbc.sql("""
                        select person.name, answer.changed_at
                          from applications.answer
                          join identity.person on person.id = answer.changed_by
                         where answer.proposal = :id
                         order by answer.changed_at desc
                         limit 1
                        """)
                .param("id", id.value())
                .query(ApplicationView.LastChange.class)
                .optional();
    }
}
