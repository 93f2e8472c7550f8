package org.komshi.calls.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls a member of staff works on. */
@Component
public class DeskCalls {
    private final JdbcClient jdbc;

    DeskCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One call as the list shows it. */
    public record Line(
            UUID id,
            UUID programme,
            Text programmeName,
            String code,
            Text title,
            String stage,
            String zone,
            boolean example,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant secondClosesAt) {
        public ZoneId timeZone() {
            return ZoneId.of(zone);
        }
    }

    /** Every call on which this person works now, those that close next on top. */
    List<Line> of(PersonId person, Instant now) {
        return jdbc.sql("""
                        select call.id, call.programme, programme.name as programme_name, call.code, call.title,
                               call.zone, call.example, first.opens_at, first.closes_at,
                               second.closes_at as second_closes_at,
                               case when call.stage <> 'published' then call.stage
                                    when :now < first.opens_at then 'announced'
                                    when :now < first.closes_at then 'open'
                                    else 'closed' end as stage
                          from calls.call
                          join calls.programme on programme.id = call.programme
                          join calls.round first on first.call = call.id and first.number = 1
                          left join calls.round second on second.call = call.id and second.number = 2
                         where calls.works_on(:person, array['officer', 'manager', 'finance', 'committee', 'auditor'],
                                              call.id, :now)
                         order by call.stage in ('decided', 'withdrawn'),
                                  first.closes_at desc nulls first, call.created_at desc
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query(Line.class)
                .list();
    }
}
