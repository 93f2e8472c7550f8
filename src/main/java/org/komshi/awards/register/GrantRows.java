package org.komshi.awards.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.komshi.database.Remembered;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register: only what may be public, at every place. */
@Component
public class GrantRows {
    static final int PAGE = 25;

    /** What a list shows, with more columns (a comma first). */
    private static final String LINES = """
            select award.id, award.slug, award.title, award.amount, award.currency,
                   case when award.publication_level = 'name-withheld' then '{}' else organisation.name end
                       as organisation,
                   case when award.publication_level = 'place-withheld' then '' else award.country end as country,
                   award.awarded_on, award.listed_on, call.example %s
              from awards.award
              join calls.call on call.id = award.call
              join organisations.organisation on organisation.id = award.organisation
             where award.listed
            """;

    private static final String SHORT = LINES.formatted("");
    private static final String WHOLE =
            LINES.formatted(", award.summary, award.months, call.title as call_title, call.slug as call_slug");

    private final JdbcClient jdbc;

    private final Remembered<GrantsController.Choices> choices;

    GrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.choices = new Remembered<>(() -> new GrantsController.Choices(calls(), years()));
    }

    /** One more than a page holds, when there are more. */
    List<GrantLine> page(GrantFilter filter, GrantFilter.After after) {
        return select(
                        SHORT,
                        filter,
                        " and (award.listed_on, award.id) < (:date, :id)"
                                + " order by award.listed_on desc, award.id desc limit " + (PAGE + 1))
                .param("date", after.listedOn())
                .param("id", after.id())
                .query(GrantRows::line)
                .list();
    }

    /** All of them, one after the other, for a file. */
    @Transactional(readOnly = true)
    void each(GrantFilter filter, Consumer<Grant> grant) {
        try (var grants = select(WHOLE, filter, " order by award.listed_on desc, award.id desc")
                .withFetchSize(500)
                .query(GrantRows::whole)
                .stream()) {
            grants.forEach(grant);
        }
    }

    Optional<Grant> find(String slug) {
        return jdbc.sql(WHOLE + " and award.slug = :slug")
                .param("slug", slug)
                .query(GrantRows::whole)
                .optional();
    }

    List<GrantLine> ofCall(UUID call) {
        return jdbc.sql(SHORT + " and award.call = :call order by award.listed_on desc, award.id desc")
                .param("call", call)
                .query(GrantRows::line)
                .list();
    }

    /** A sum in one currency; {@code unknown} of its grants have no published sum of their own. */
    public record Sum(String currency, long awards, long unknown, BigDecimal amount) {}

    /**
     * What the filter's grants come to. Invented ones are left out unless their own call is asked for; where only the
     * sum of a whole past call is published, it stands for its grants.
     */
    List<Sum> sums(GrantFilter filter) {
        return filter.text().isEmpty() ? listedSums(filter) : countedSums(filter);
    }

    private List<Sum> listedSums(GrantFilter filter) {
        return jdbc.sql("""
                        select currency, sum(awards) as awards, sum(unknown) as unknown, sum(amount) as amount
                          from (select listed_sum.currency, listed_sum.awards, listed_sum.unknown, listed_sum.amount
                                  from awards.listed_sum
                                  join calls.call on call.id = listed_sum.call
                                 where (not call.example or call.slug = :call)
                                   and (:call = '' or call.slug = :call)
                                   and (:country = '' or listed_sum.country = :country)
                                   and (:year = 0 or listed_sum.year = :year)
                                 union all
                                select past_result.currency, 0, -past_result.awarded, past_result.total
                                  from awards.past_result
                                  join calls.call on call.id = past_result.call
                                 where past_result.total is not null and :year = 0
                                   and (:call = '' or call.slug = :call)
                                   and (:country = '' or call.countries = array[:country]::text[])) part
                         group by currency
                        having sum(awards) > 0
                         order by sum(amount) desc
                        """)
                .param("call", filter.call())
                .param("country", filter.country())
                .param("year", filter.yearOrZero())
                .query(Sum.class)
                .list();
    }

    private List<Sum> countedSums(GrantFilter filter) {
        return jdbc.sql("select currency, count(*) as awards, count(*) filter (where amount is null) as unknown,"
                        + " coalesce(sum(amount), 0) as amount from ("
                        + WHOLE + narrowed(filter) + ") line where not example or call_slug = :call group by currency")
                .param("call", filter.call())
                .param("country", filter.country())
                .param("year", filter.yearOrZero())
                .param("pattern", filter.pattern())
                .query(Sum.class)
                .list();
    }

    /** The calls that have grants, and the years: at most a minute old. */
    GrantsController.Choices choices() {
        return choices.get();
    }

    /** The register changes in the acting transaction. */
    public void changed() {
        choices.forget();
    }

    private List<CallChoice> calls() {
        return jdbc.sql("""
                        select call.slug, call.title
                          from calls.call
                         where call.id in (select call from awards.listed_sum where awards > 0)
                         order by call.decided_at desc nulls last, call.slug
                        """).query(CallChoice.class).list();
    }

    public record CallChoice(String slug, Text title) {}

    private List<Integer> years() {
        return jdbc.sql("select distinct year from awards.listed_sum where awards > 0 and year > 1 order by year desc")
                .query(Integer.class)
                .list();
    }

    private static GrantLine line(ResultSet row, int number) throws SQLException {
        return new GrantLine(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Text.parse(row.getString("title")),
                Text.parse(row.getString("organisation")),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("country"),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("listed_on", LocalDate.class),
                row.getBoolean("example"));
    }

    private static Grant whole(ResultSet row, int number) throws SQLException {
        return new Grant(
                line(row, number),
                Text.parse(row.getString("summary")),
                row.getObject("months", Integer.class),
                Text.parse(row.getString("call_title")),
                row.getString("call_slug"));
    }

    private JdbcClient.StatementSpec select(String what, GrantFilter filter, String rest) {
        return jdbc.sql(what + narrowed(filter) + rest)
                .param("call", filter.call())
                .param("country", filter.country())
                .param("year", filter.yearOrZero())
                .param("pattern", filter.pattern());
    }

    /** Only the conditions that are asked for, so that each finds its index. */
    private static String narrowed(GrantFilter filter) {
        return (filter.call().isEmpty() ? "" : " and call.slug = :call")
                + (filter.country().isEmpty()
                        ? ""
                        : " and award.country = :country and award.publication_level <> 'place-withheld'")
                + (filter.year().isEmpty()
                        ? ""
                        : " and award.listed_on >= make_date(:year, 1, 1)"
                                + " and award.listed_on < make_date(:year + 1, 1, 1)")
                + (filter.text().isEmpty() ? "" : " and award.words like :pattern");
    }
}
