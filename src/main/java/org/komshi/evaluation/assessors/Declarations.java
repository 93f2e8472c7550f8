package org.komshi.evaluation.assessors;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What assessors declare by the names of the applicants, before they see any text. A conflict bars everywhere; it can be
 * declared at any time, also later, and taken back by nobody who declared it: {@link Conflicts}.
 */
@Component
public class Declarations {
    /** Applications whose applicants' names may be seen: of rounds that were opened, and not withdrawn. */
    static final String DECLARABLE = """
            select distinct application.id as application
              from applications.application
              join applications.proposal on proposal.application = application.id
              join evaluation.opening on opening.round = proposal.round
             where application.call = :call and proposal.stage = 'submitted'
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final InstantSource clock;

    Declarations(JdbcClient jdbc, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An applicant by name, and what this assessor declared.
     *
     * @param conflict null until declared
     * @param acts whether the assessor acts for this applicant: then there is nothing to choose
     */
    public record Name(
            ApplicationId application,
            Text applicant,
            @Nullable Boolean conflict,
            String note,
            boolean acts) {}

    /** @param impartial whether impartiality was declared for the whole call */
    public record Sheet(CallId call, Text title, boolean impartial, List<Name> names) {
        public long open() {
            return names.stream().filter(name -> name.conflict() == null).count();
        }

        public boolean isComplete() {
            return impartial && open() == 0;
        }
    }

    /** @throws NotFound for whoever is not asked to assess this call */
    public Sheet sheet(CallId call, PersonId assessor) {
        return jdbc.sql("""
                        select call.title, assessor.impartial_at is not null as impartial
                          from evaluation.assessor
                          join calls.call on call.id = assessor.call
                         where assessor.call = :call and assessor.person = :person and assessor.removed_at is null
                        """)
                .param("call", call.value())
                .param("person", assessor.value())
                .query((row, _) -> new Sheet(
                        call, Text.parse(row.getString("title")), row.getBoolean("impartial"), names(call, assessor)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Name> names(CallId call, PersonId assessor) {
        return jdbc.sql("""
                        select application.id as application, organisation.name as applicant, declaration.conflict,
                               coalesce(declaration.note, '') as note,
                               exists (select 1 from organisations.representation
                                        where representation.organisation = organisation.id
                                          and representation.person = :person
                                          and representation.from_at <= :now
                                          and (representation.until_at is null or :now < representation.until_at)) as acts
                          from applications.application
                          join organisations.organisation on organisation.id = application.applicant
                          left join evaluation.declaration on declaration.application = application.id
                                                          and declaration.person = :person
                         where application.id in (%s)
                         order by organisation.name ->> 'en', application.reference
                        """.formatted(DECLARABLE))
                .param("call", call.value())
                .param("person", assessor.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Name.class)
                .list();
    }

    /**
     * Keeps what is declared, conflicts at once even when something else is missing. Somebody who declared no conflict
     * before cannot take a conflict back here.
     *
     * @param impartial whether the person declares to be impartial towards all others
     * @return everything that is missing; empty when the declaration is complete
     */
    @Transactional
    public List<CannotDeclare> declare(CallId call, List<Declared> declared, boolean impartial, PersonId assessor) {
        Sheet sheet = sheet(call, assessor);
        Map<ApplicationId, Declared> said = declared.stream()
                .collect(Collectors.toMap(Declared::application, Function.identity(), (first, _) -> first));
        List<CannotDeclare> problems = new ArrayList<>();
        int conflicts = 0;
        int kept = 0;
        for (Name name : sheet.names()) {
            Optional<Declared> now = Optional.ofNullable(said.get(name.application()));
            Optional<CannotDeclare> problem = problem(name, now);
            problem.ifPresent(problems::add);
            if (problem.isEmpty() && name.conflict() == null && now.isPresent()) {
                boolean conflict = now.get().conflict().orElseThrow();
                keep(now.get(), conflict, assessor);
                kept++;
                conflicts += conflict ? 1 : 0;
            }
        }
        if (!impartial && !sheet.impartial()) {
            problems.add(new CannotDeclare.NotImpartial());
        }
        if (problems.isEmpty()) {
            impartial(call, assessor);
        }
        if (kept > 0 || problems.isEmpty() && !sheet.impartial()) {
            audit.record(Entry.of(
                    "evaluation.declared",
                    assessor.ref(),
                    assessor.ref(),
                    Assessors.ref(call),
                    Map.of("applicants", kept, "conflicts", conflicts)));
        }
        return problems;
    }

    private static Optional<CannotDeclare> problem(Name name, Optional<Declared> said) {
        if (name.conflict() != null) {
            return Optional.empty();
        }
        Optional<Boolean> conflict = said.flatMap(Declared::conflict);
        if (conflict.isEmpty()) {
            return Optional.of(new CannotDeclare.NotDeclared(name.application(), name.applicant()));
        }
        if (!conflict.get()) {
            return name.acts()
                    ? Optional.of(new CannotDeclare.ActsForApplicant(name.application(), name.applicant()))
                    : Optional.empty();
        }
        return said.orElseThrow().note().isBlank()
                ? Optional.of(new CannotDeclare.ConflictWithoutNote(name.application(), name.applicant()))
                : Optional.empty();
    }

    private void keep(Declared declared, boolean conflict, PersonId assessor) {
        jdbc.sql("""
                        insert into evaluation.declaration (application, person, conflict, note, declared_at)
                        values (:application, :person, :conflict, :note, :at)
                            on conflict (application, person) do update
                           set conflict = excluded.conflict, note = excluded.note, declared_at = excluded.declared_at
                         where not declaration.conflict
                        """)
                .param("application", declared.application().value())
                .param("person", assessor.value())
                .param("conflict", conflict)
                .param("note", conflict ? declared.note() : "")
                .param("at", clock.instant().atOffset(UTC))
                .update();
    }

    private void impartial(CallId call, PersonId assessor) {
        jdbc.sql("""
                        update evaluation.assessor set impartial_at = :at
                         where call = :call and person = :person and impartial_at is null
                        """)
                .param("at", clock.instant().atOffset(UTC))
                .param("call", call.value())
                .param("person", assessor.value())
                .update();
    }

    /** Declares a conflict found later: from now on the applicant does not exist for this assessor. */
    @Transactional
    public List<CannotDeclare> conflictFound(CallId call, ApplicationId application, String note, PersonId assessor) {
        Name name = sheet(call, assessor).names().stream()
                .filter(one -> one.application().equals(application))
                .findFirst()
                .orElseThrow(NotFound::new);
        Declared declared = Declared.conflict(application, note);
        if (declared.note().isBlank()) {
            return List.of(new CannotDeclare.ConflictWithoutNote(application, name.applicant()));
        }
        keep(declared, true, assessor);
        audit.record(Entry.of(
                "evaluation.conflict-found",
                assessor.ref(),
                new Ref("application", application.value()),
                Assessors.ref(call),
                Map.of()));
        return List.of();
    }

    /** Calls this person is asked to assess and has not declared on completely. */
    public List<Sheet> waiting(PersonId assessor) {
        return jdbc.sql("""
                        select assessor.call
                          from evaluation.assessor
                          join calls.call on call.id = assessor.call
                         where assessor.person = :person and assessor.removed_at is null
                           and call.stage = 'published'
                         order by assessor.invited_at
                        """).param("person", assessor.value()).query(UUID.class).list().stream()
                .map(call -> sheet(new CallId(call), assessor))
                .filter(sheet -> !sheet.isComplete())
                .toList();
    }
}
