package org.komshi.dossiers.archives;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Ref;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.komshi.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what an auditor may take along: a call they audit, an application in it, a sample drawn from it. Whoever has
 * declared a conflict with an applicant takes nothing of that call along.
 */
@Component
class Subjects {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Settings settings;

    Subjects(JdbcClient jdbc, InstantSource clock, Settings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws NotFound for a thing of another kind, or one this person does not audit now */
    Subject find(Ref thing, PersonId auditor) {
        return switch (thing.kind()) {
            case "call" -> call(thing, auditor);
            case "application" -> application(thing, auditor);
            case "sample" -> sample(thing, auditor);
            default -> throw new NotFound();
        };
    }

    boolean isFor(Ref thing, PersonId auditor) {
        try {
            find(thing, auditor);
            return true;
        } catch (NotFound notTheirs) {
            return false;
        }
    }

    private record Found(UUID call, String code, Text title, String zone) {}

    private Subject call(Ref thing, PersonId auditor) {
        Found found = jdbc.sql("""
                        select call.id as call, call.code, call.title, call.zone
                          from calls.call
                         where call.id = :id
                           and calls.works_on(:person, array['auditor'], call.id, :now)
                           and not exists (select from evaluation.declaration
                                             join applications.application on application.id = declaration.application
                                            where application.call = call.id
                                              and declaration.person = :person and declaration.conflict)
                        """)
                .param("id", thing.id())
                .param("person", auditor.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Found.class)
                .optional()
                .orElseThrow(NotFound::new);
        List<Subject.Member> members = jdbc.sql("""
                        select application.id as application, application.reference, call.zone
                          from applications.application
                          join calls.call on call.id = application.call
                         where application.call = :call
                           and exists (select from applications.proposal
                                         join evaluation.opening on opening.round = proposal.round
                                        where proposal.application = application.id and proposal.stage <> 'draft')
                         order by application.reference
                        """)
                .param("call", found.call())
                .query(Subject.Member.class)
                .list();
        return new Subject(
                thing, found.title(), found.code(), Optional.of(found.call()), members, thing, ZoneId.of(found.zone()));
    }

    private record One(UUID application, String reference, Text title, String zone) {}

    private Subject application(Ref thing, PersonId auditor) {
        One one = jdbc.sql("""
                        select application.id as application, application.reference, organisation.name as title,
                               call.zone
                          from applications.application
                          join calls.call on call.id = application.call
                          join organisations.organisation on organisation.id = application.applicant
                         where application.id = :id
                           and calls.works_on(:person, array['auditor'], application.call, :now)
                           and not evaluation.is_barred(:person, application.id)
                           and exists (select from applications.proposal
                                         join evaluation.opening on opening.round = proposal.round
                                        where proposal.application = application.id and proposal.stage <> 'draft')
                        """)
                .param("id", thing.id())
                .param("person", auditor.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(One.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new Subject(
                thing,
                one.title(),
                one.reference(),
                Optional.empty(),
                List.of(new Subject.Member(one.application(), one.reference(), one.zone())),
                thing,
                ZoneId.of(one.zone()));
    }

    private record Drawn(String scope, UUID scopeId, String code, Text title) {}

    private Subject sample(Ref thing, PersonId auditor) {
        Drawn drawn = jdbc.sql("""
                        select sample.scope, sample.scope_id, coalesce(call.code, programme.code) as code,
                               coalesce(call.title, programme.name) as title
                          from dossiers.sample
                          left join calls.call on sample.scope = 'call' and call.id = sample.scope_id
                          left join calls.programme on sample.scope = 'programme' and programme.id = sample.scope_id
                         where sample.id = :id
                           and dossiers.audits(:person, sample.scope, sample.scope_id, :now)
                           and not exists (select from dossiers.sample_item
                                            where sample_item.sample = sample.id and sample_item.place is not null
                                              and evaluation.is_barred(:person, sample_item.application))
                        """)
                .param("id", thing.id())
                .param("person", auditor.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Drawn.class)
                .optional()
                .orElseThrow(NotFound::new);
        List<Subject.Member> members = jdbc.sql("""
                        select application.id as application, application.reference, call.zone
                          from dossiers.sample_item
                          join applications.application on application.id = sample_item.application
                          join calls.call on call.id = application.call
                         where sample_item.sample = :id and sample_item.place is not null
                         order by sample_item.place
                        """)
                .param("id", thing.id())
                .query(Subject.Member.class)
                .list();
        return new Subject(
                thing,
                drawn.title(),
                drawn.code() + "-sample",
                Optional.empty(),
                members,
                new Ref(drawn.scope(), drawn.scopeId()),
                settings.zone());
    }
}
