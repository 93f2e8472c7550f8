package org.komshi.calls;

import java.util.List;
import java.util.stream.Stream;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What calls hold of a person: which ones they wrote, published, corrected or withdrew. */
@Component
class CallsData implements PersonalData {
    private final JdbcClient jdbc;

    CallsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(PersonId person) {
        return Stream.of(
                        Held.counted("calls.held.calls", count("""
                                select count(*) from calls.call
                                 where :id in (created_by, published_by, decided_by, withdrawn_by)
                                    or exists (select 1 from calls.part
                                                where part.call = call.id and part.changed_by = :id)
                                """, person)),
                        Held.counted("calls.held.corrigenda", count("""
                                select count(*) from calls.corrigendum where made_by = :id
                                """, person)),
                        Held.counted("calls.held.questions", count("""
                                select count(*) from calls.question where :id in (asked_by, settled_by)
                                """, person)),
                        Held.counted("calls.held.subscriptions", count("""
                                select count(*) from calls.subscription where person = :id
                                """, person)))
                .flatMap(List::stream)
                .toList();
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
