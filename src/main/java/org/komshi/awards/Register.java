package org.komshi.awards;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.awards.register.GrantRows;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The public register of awards: this hub's and those of before. */
@Component
public class Register {
    private static final int LONGEST_SLUG = 60;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Organisations organisations;
    private final GrantRows rows;

    Register(JdbcClient jdbc, InstantSource clock, Organisations organisations, GrantRows rows) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
        this.organisations = organisations;
    }

    /** Enters an award under an address made of its English, else its first, title; in the acting transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AwardId enter(NewAward award) {
        return enter(award, Slug.of(award.title().value(Languages.ENGLISH), LONGEST_SLUG));
    }

    /** Enters an award under a wished address; a number follows it when it is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AwardId enter(NewAward award, String slug) {
        AwardId id = new AwardId(Ids.next());
        jdbc.sql("""
                        insert into awards.award (id, slug, call, proposal, organisation, title, summary, amount,
                                                  currency, months, country, awarded_on, publication_level,
                                                  publish_on, level_reason, published_at, words)
                        values (:id, :slug, :call, :proposal, :organisation, :title::jsonb, :summary::jsonb, :amount,
                                :currency, :months, :country, :awardedOn, :level, :until, :reason, :at, :words)
                        """)
                .param("id", id.value())
                .param("slug", free(slug))
                .param("call", award.call().value())
                .param(
                        "proposal",
                        award.proposal().map(proposal -> proposal.value()).orElse(null),
                        Types.OTHER)
                .param("organisation", award.organisation().value())
                .param("title", award.title().json())
                .param("summary", award.summary().json())
                .param("amount", award.grant().map(Money::amount).orElse(null), Types.NUMERIC)
                .param("currency", award.currency())
                .param("months", award.months().orElse(null), Types.INTEGER)
                .param("country", award.country())
                .param("awardedOn", award.awardedOn().orElse(null), Types.DATE)
                .param("level", award.publication().level().word())
                .param("until", award.publication().until().orElse(null), Types.DATE)
                .param("reason", award.publication().reason())
                .param("at", clock.instant().atOffset(UTC))
                .param(
                        "words",
                        words(
                                award.title(),
                                award.organisation(),
                                award.publication().level()))
                .update();
        rows.changed();
        return id;
    }

    /**
     * Says what an award is for in more languages than the applicant wrote; nothing happens without such an award.
     *
     * @param title must not name an organisation whose name is withheld
     */
    @Transactional
    public void describe(ProposalId proposal, Text title, Text summary) {
        jdbc.sql("select id from awards.award where proposal = :proposal")
                .param("proposal", proposal.value())
                .query(UUID.class)
                .optional()
                .map(AwardId::new)
                .ifPresent(award -> describe(award, title, summary, kept(award).version()));
    }

    /**
     * The same for a known award; its address stays.
     *
     * @param seen version of the award its writer saw
     * @return false when somebody changed the award since
     */
    @Transactional
    public boolean describe(AwardId award, Text title, Text summary, int seen) {
        Kept kept = kept(award);
        if (kept.version() != seen) {
            return false;
        }
        jdbc.sql("""
                        update awards.award
                           set title = :title::jsonb, summary = :summary::jsonb, words = :words, version = version + 1
                         where id = :id
                        """)
                .param("id", award.value())
                .param("title", title.json())
                .param("summary", summary.json())
                .param("words", words(title, new OrganisationId(kept.organisation()), kept.level()))
                .update();
        return true;
    }

    /**
     * Changes how much of an award is public, at every place at once.
     *
     * @param by who said so; empty when a delay is over
     */
    @Transactional
    public void publish(AwardId award, Publication publication, Optional<PersonId> by) {
        Kept kept = kept(award);
        jdbc.sql("""
                        update awards.award
                           set publication_level = :level, publish_on = :until, level_reason = :reason,
                               level_by = :by, level_at = :at, words = :words, slug = :slug,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", award.value())
                .param("slug", address(kept, publication.level()))
                .param("level", publication.level().word())
                .param("until", publication.until().orElse(null), Types.DATE)
                .param("reason", publication.reason())
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("at", clock.instant().atOffset(UTC))
                .param("words", words(kept.title(), new OrganisationId(kept.organisation()), publication.level()))
                .update();
        rows.changed();
    }

    /** Takes an award out of the register that was declined or not accepted in time; its sum is free again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(AwardId award) {
        jdbc.sql("update awards.award set in_force = false, version = version + 1 where id = :id")
                .param("id", award.value())
                .update();
        rows.changed();
    }

    private record Kept(UUID organisation, String slug, Text title, String publicationLevel, int version) {
        PublicationLevel level() {
            return PublicationLevel.find(publicationLevel).orElseThrow();
        }
    }

    /** Held until the end of the transaction: a change of texts and one of the level know of each other. */
    private Kept kept(AwardId award) {
        return jdbc.sql("""
                        select organisation, slug, title, publication_level, version
                          from awards.award
                         where id = :id
                           for update
                        """)
                .param("id", award.value())
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Notes what is published of a call of before. */
    @Transactional
    public void recordPast(PastResult result) {
        jdbc.sql("""
                        insert into awards.past_result (call, applications, invited, awarded, total, currency, note)
                        values (:call, :applications, :invited, :awarded, :total, :currency, :note::jsonb)
                        """)
                .param("call", result.call().value())
                .param("applications", result.applications())
                .param("invited", result.invited())
                .param("awarded", result.awarded())
                .param("total", result.total().map(Money::amount).orElse(null), Types.NUMERIC)
                .param("currency", result.currency())
                .param("note", result.note().json())
                .update();
    }

    /** An address that gives a withheld name away is left for another; it then leads nowhere. */
    private String address(Kept kept, PublicationLevel level) {
        Text name = organisations
                .organisation(new OrganisationId(kept.organisation()))
                .name();
        return level == PublicationLevel.NAME_WITHHELD && Naming.names(kept.slug(), name)
                ? free(Slug.of(kept.title().value(Languages.ENGLISH), LONGEST_SLUG))
                : kept.slug();
    }

    private String free(String slug) {
        int taken = jdbc.sql("select count(*) from awards.award where slug = :slug or slug like :numbered")
                .param("slug", slug)
                .param("numbered", slug + "-%")
                .query(Integer.class)
                .single();
        return taken == 0 ? slug : slug + "-" + (taken + 1);
    }

    /** What a reader may find it by; a withheld name is not among it. */
    private String words(Text title, OrganisationId organisation, PublicationLevel level) {
        Text name = level == PublicationLevel.NAME_WITHHELD
                ? Text.NONE
                : organisations.organisation(organisation).name();
        return (String.join(" ", title.versions().values()) + " "
                        + String.join(" ", name.versions().values()))
                .toLowerCase(Locale.ROOT);
    }
}
