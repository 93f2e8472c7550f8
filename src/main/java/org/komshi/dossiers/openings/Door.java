package org.komshi.dossiers.openings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A page behind which something lies that somebody may later ask who opened it.
 *
 * @param pattern of its address, as in its mapping
 * @param variable of the pattern that is the id
 * @param what names it: {@code dossiers.opened.<what>}
 */
record Door(String pattern, String variable, String what, Id id) {
    /** Of what the id in the address is. */
    enum Id {
        CALL("select id as call, null::uuid as application from calls.call where id = :id"),
        APPLICATION("select call, id as application from applications.application where id = :id"),
        PROPOSAL("""
                select application.call, application.id as application
                  from applications.proposal
                  join applications.application on application.id = proposal.application
                 where proposal.id = :id
                """),
        ASSESSMENT("""
                select application.call, application.id as application
                  from evaluation.assessment
                  join applications.proposal on proposal.id = assessment.proposal
                  join applications.application on application.id = proposal.application
                 where assessment.id = :id
                """),
        COMPLAINT("""
                select application.call, application.id as application
                  from awards.complaint
                  join awards.letter on letter.id = complaint.letter
                  join applications.proposal on proposal.id = letter.proposal
                  join applications.application on application.id = proposal.application
                 where complaint.id = :id
                """),
        AWARD("""
                select application.call, application.id as application
                  from awards.award
                  join applications.proposal on proposal.id = award.proposal
                  join applications.application on application.id = proposal.application
                 where award.id = :id
                """),
        SUPPLEMENT("""
                select application.call, application.id as application
                  from awards.supplement
                  join applications.proposal on proposal.id = supplement.proposal
                  join applications.application on application.id = proposal.application
                 where supplement.id = :id
                """),
        REOPENING("""
                select application.call, application.id as application
                  from awards.reopening
                  join awards.complaint on complaint.id = reopening.complaint
                  join awards.letter on letter.id = complaint.letter
                  join applications.proposal on proposal.id = letter.proposal
                  join applications.application on application.id = proposal.application
                 where reopening.id = :id
                """),
        /** Those who act for the applicant open their own files without being noted. */
        FILE("""
                select application.call, application.id as application
                  from applications.answer
                  join applications.proposal on proposal.id = answer.proposal
                  join applications.application on application.id = proposal.application
                 where jsonb_exists(answer.value, 'files')
                   and answer.value @> jsonb_build_object('files',
                           jsonb_build_array(jsonb_build_object('id', :id::text)))
                   and applications.capacity(:person, application.applicant, :now) is null
                """);

        private final String find;

        Id(String find) {
            this.find = find;
        }

        /** SQL that finds the call and the application a thing belongs to; no row when there is nothing to note. */
        String find() {
            return find;
        }
    }

    private static final List<Door> ALL = List.of(
            of("/desk/calls/{id}/applications", "list", Id.CALL),
            of("/desk/calls/{id}/applications.xlsx", "list", Id.CALL),
            of("/desk/applications/{id}", "application", Id.APPLICATION),
            of("/desk/proposals/{id}/canonical.json", "submission", Id.PROPOSAL),
            of("/desk/proposals/{id}/proposal.pdf", "submission", Id.PROPOSAL),
            of("/my/files/{id}", "file", Id.FILE),
            of("/my/files/{id}/preview", "file", Id.FILE),
            of("/desk/applications/{id}/documents/{document}", "document", Id.APPLICATION),
            of("/desk/calls/{id}/rounds/{number}/opening", "opening-record", Id.CALL),
            of("/desk/calls/{id}/rounds/{number}/opening/list.txt", "opening-record", Id.CALL),
            of("/desk/calls/{id}/rounds/{number}/opening/list.xlsx", "opening-record", Id.CALL),
            of("/desk/proposals/{id}/checks", "checks", Id.PROPOSAL),
            of("/desk/proposals/{id}/conclusion", "checks", Id.PROPOSAL),
            of("/desk/calls/{id}/conflicts", "conflicts", Id.CALL),
            of("/desk/proposals/{id}/assessments", "assessments", Id.PROPOSAL),
            of("/assess/assessments/{id}", "assessment", Id.ASSESSMENT),
            of("/desk/calls/{id}/rounds/{number}/ranking", "ranking", Id.CALL),
            of("/desk/calls/{id}/rounds/{number}/ranking.xlsx", "ranking", Id.CALL),
            of("/desk/calls/{id}/rounds/{number}/decision", "decision", Id.CALL),
            new Door("/desk/calls/{id}/rounds/{number}/letters/{proposal}", "proposal", "letter", Id.PROPOSAL),
            new Door(
                    "/desk/calls/{id}/rounds/{number}/letters/{proposal}/letter.pdf",
                    "proposal",
                    "letter",
                    Id.PROPOSAL),
            of("/desk/proposals/{id}/assessors", "assessors", Id.PROPOSAL),
            of("/desk/complaints/{id}", "complaint", Id.COMPLAINT),
            of("/desk/complaints/{id}/reopening", "complaint", Id.COMPLAINT),
            of("/desk/awards/{id}", "award", Id.AWARD),
            of("/desk/supplements/{id}", "decision", Id.SUPPLEMENT),
            of("/desk/reopenings/{id}", "reopening", Id.REOPENING));

    /** By pattern; pages of dossiers are known by the kind in their address. */
    static final Map<String, Door> BY_PATTERN =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Door::pattern, Function.identity()));

    static final String DOSSIERS = "/desk/dossiers/{kind}/{id}";

    static Door dossier(String kind) {
        return of(DOSSIERS, "dossier", Id.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    /** Everything that can be noted, in the order in which a filter offers it. */
    static List<String> words() {
        return java.util.stream.Stream.concat(ALL.stream().map(Door::what), java.util.stream.Stream.of("dossier"))
                .distinct()
                .toList();
    }

    private static Door of(String pattern, String what, Id id) {
        return new Door(pattern, "id", what, id);
    }
}
