package org.komshi.awards;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.InstantSource;
import java.util.Locale;
import org.komshi.applications.ProposalId;
import org.komshi.awards.register.GrantRows;
import org.komshi.database.Ids;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.organisations.Organisations;
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
                                                  published_at, words)
                        values (:id, :slug, :call, :proposal, :organisation, :title::jsonb, :summary::jsonb, :amount,
                                :currency, :months, :country, :awardedOn, :level, :at, :words)
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
                .param("level", award.level().word())
                .param("at", clock.instant().atOffset(UTC))
                .param("words", words(award))
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
        jdbc.sql("""
                        update awards.award
                           set title = :title::jsonb, summary = :summary::jsonb, words = words || ' ' || :words
                         where proposal = :proposal
                        """)
                .param("proposal", proposal.value())
                .param("title", title.json())
                .param("summary", summary.json())
                .param("words", String.join(" ", title.versions().values()).toLowerCase(Locale.ROOT))
                .update();
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

    private String free(String slug) {
        int taken = jdbc.sql("select count(*) from awards.award where slug = :slug or slug like :numbered")
                .param("slug", slug)
                .param("numbered", slug + "-%")
                .query(Integer.class)
                .single();
        return taken == 0 ? slug : slug + "-" + (taken + 1);
    }

    /** What a reader may find it by; a withheld name is not among it. */
    private String words(NewAward award) {
        Text name = award.level() == PublicationLevel.NAME_WITHHELD
                ? Text.NONE
                : organisations.organisation(award.organisation()).name();
        return (String.join(" ", award.title().versions().values()) + " "
                        + String.join(" ", name.versions().values()))
                .toLowerCase(Locale.ROOT);
    }
}
