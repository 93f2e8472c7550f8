package org.komshi.awards.publication;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.awards.AwardId;
import org.komshi.awards.KnownAward;
import org.komshi.awards.KnownAwards;
import org.komshi.awards.Naming;
import org.komshi.awards.Publication;
import org.komshi.awards.PublicationLevel;
import org.komshi.awards.Register;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how much of an award is public once it is entered. */
@Component
public class Protection {
    private final KnownAwards awards;
    private final Register register;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Protection(KnownAwards awards, Register register, Audit audit, JdbcClient jdbc, InstantSource clock) {
        this.awards = awards;
        this.register = register;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Today where the award's call is. */
    public LocalDate today(KnownAward award) {
        return LocalDate.ofInstant(clock.instant(), award.zone());
    }

    /**
     * Sets the level for an officer or a manager, who may also show more than before.
     *
     * @param seen version of the award on the page
     * @return nothing when it is kept
     * @throws NotFound for somebody else
     */
    @Transactional
    public List<CannotPublish> change(AwardId id, Publication wanted, int seen, PersonId by) {
        hold(id);
        KnownAward award = awards.atDesk(id, by);
        if (!award.writes()) {
            throw new NotFound();
        }
        if (award.version() != seen) {
            return List.of(new CannotPublish.ChangedMeanwhile());
        }
        return keep(award, wanted, by, "awards.publication-changed");
    }

    /**
     * Protects more, for whoever acts for the organisation: at once and without asking anybody.
     *
     * @return nothing when it is kept
     * @throws NotFound for who does not act for it
     */
    @Transactional
    public List<CannotPublish> raise(AwardId id, Publication wanted, PersonId by) {
        hold(id);
        KnownAward award = awards.own(id, by);
        if (!award.publication().isRaisedBy(wanted)) {
            return List.of(new CannotPublish.ShowsMore("level"));
        }
        return keep(award, wanted, by, "awards.protection-raised");
    }

    private List<CannotPublish> keep(KnownAward award, Publication wanted, PersonId by, String act) {
        if (wanted.level() == PublicationLevel.NAME_WITHHELD
                && (Naming.names(award.title(), award.name()) || Naming.names(award.summary(), award.name()))) {
            return List.of(new CannotPublish.TextsNameIt("level"));
        }
        register.publish(award.award(), wanted, Optional.of(by));
        audit.record(Entry.of(
                        act,
                        by.ref(),
                        award.ref(),
                        award.dossier(),
                        Map.of(
                                "reference",
                                award.shownReference(),
                                "level",
                                wanted.level().fact()))
                .because(wanted.reason()));
        return List.of();
    }

    /** @param application null for an award of before this hub */
    private record Due(UUID id, String reference, @Nullable UUID application, UUID call) {}

    /** Shows in full every award whose day has come where its call is. */
    @Transactional
    public void endDelays() {
        Instant now = clock.instant();
        List<Due> due =
                jdbc.sql("""
                        select award.id, coalesce(application.reference, award.slug) as reference,
                               application.id as application, award.call
                          from awards.award
                          join calls.call on call.id = award.call
                          left join applications.proposal on proposal.id = award.proposal
                          left join applications.application on application.id = proposal.application
                         where award.publication_level = 'delayed'
                           and award.publish_on <= (:now::timestamptz at time zone call.zone)::date
                           for no key update of award skip locked
                        """).param("now", now.atOffset(UTC)).query(Due.class).list();
        for (Due one : due) {
            register.publish(new AwardId(one.id()), Publication.FULL, Optional.empty());
            audit.record(new Entry(
                    "awards.delay-ended",
                    Optional.empty(),
                    new Ref("award", one.id()),
                    dossier(one),
                    Map.of("reference", one.reference()),
                    Optional.empty()));
        }
    }

    private static Ref dossier(Due due) {
        return due.application() == null ? new Ref("call", due.call()) : new Ref("application", due.application());
    }

    /** Two who change the same award come one after the other. */
    private void hold(AwardId id) {
        boolean isThere = jdbc.sql("select id from awards.award where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!isThere) {
            throw new NotFound();
        }
    }
}
