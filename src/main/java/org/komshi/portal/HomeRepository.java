package org.komshi.portal;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.web.components.Weave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the home page shows. */
@Repository
class HomeRepository {
    private final JdbcClient jdbc;

    HomeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, then announced ones; each by its end. */
    List<Home.CallAhead> calls(Instant now) {
        return jdbc.sql("""
                        select call.slug, call.title, call.summary, call.currency, call.grant_min, call.grant_max,
                               call.months_max, call.zone, call.example, round.opens_at, round.closes_at
                          from calls.call
                          join calls.round on round.call = call.id and round.number = 1
                         where call.stage = 'published' and call.published_at <= :now and :now < round.closes_at
                         order by round.opens_at > :now, round.closes_at, call.code
                         limit 4
                        """)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> call(row, now))
                .list();
    }

    Optional<Home.Woven> woven() {
        return jdbc.sql("""
                        select call.slug, call.title, past_result.applications, past_result.invited, past_result.awarded
                          from awards.past_result
                          join calls.call on call.id = past_result.call
                         where not call.example
                         order by call.decided_at desc nulls last, call.code
                         limit 1
                        """)
                .query((row, _) -> new Home.Woven(
                        row.getString("slug"),
                        text(row, "title"),
                        new Weave(row.getInt("applications"), row.getInt("invited"), row.getInt("awarded"))))
                .optional();
    }

    /** Examples are left out: their sums are invented. A past call's sum is known only as a whole. */
    Home.Sums sums() {
        var given = jdbc.sql("""
                        select currency, sum(amount) as amount
                          from (select past_result.currency, past_result.total as amount
                                  from awards.past_result
                                  join calls.call on call.id = past_result.call
                                 where not call.example
                                 union all
                                select award.currency, award.amount
                                  from awards.award
                                  join calls.call on call.id = award.call
                                 where not call.example and award.listed
                                   and not exists (select from awards.past_result where past_result.call = call.id)
                               ) as sums
                         where amount is not null
                         group by currency
                         order by currency
                        """)
                .query((row, _) ->
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))))
                .list();
        return jdbc.sql("""
                        select count(*) as grants, count(distinct award.organisation) as organisations
                          from awards.award
                          join calls.call on call.id = award.call
                         where not call.example and award.listed
                        """)
                .query((row, _) -> new Home.Sums(row.getLong("grants"), row.getLong("organisations"), given))
                .single();
    }

    List<Home.Grant> grants(Instant now) {
        return jdbc.sql("""
                        select award.slug, award.title, award.amount, award.currency, organisation.name,
                               coalesce(country_name.name, jsonb_build_object('en', award.country)) as country
                          from awards.award
                          join calls.call on call.id = award.call
                          join organisations.organisation on organisation.id = award.organisation
                          left join calls.country_name
                            on country_name.programme = call.programme and country_name.code = award.country
                         where award.publication_level = 'full' and award.listed and award.published_at <= :now and not call.example
                         order by award.awarded_on desc nulls last, award.id
                         limit 6
                        """)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> grant(row))
                .list();
    }

    List<Home.Territory> territories() {
        return jdbc.sql("""
                        select distinct on (country_name.code) country_name.name, country_name.footnote
                          from calls.country_name
                          join calls.programme on programme.id = country_name.programme
                         where country_name.code = any (programme.countries)
                         order by country_name.code
                        """)
                .query((row, _) -> new Home.Territory(text(row, "name"), text(row, "footnote")))
                .list();
    }

    private static Home.CallAhead call(ResultSet row, Instant now) throws SQLException {
        return new Home.CallAhead(
                row.getString("slug"),
                text(row, "title"),
                text(row, "summary"),
                Currency.getInstance(row.getString("currency")),
                row.getBigDecimal("grant_min"),
                row.getBigDecimal("grant_max"),
                row.getObject("months_max", Integer.class),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("example"),
                now);
    }

    private static Home.Grant grant(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return new Home.Grant(
                row.getString("slug"),
                text(row, "title"),
                text(row, "name"),
                text(row, "country"),
                amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency"))));
    }

    private static Text text(ResultSet row, String column) throws SQLException {
        return Text.parse(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
