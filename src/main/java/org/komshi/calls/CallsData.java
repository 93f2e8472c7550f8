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

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("calls.kind.calls", Keeping.ACTS, """
                        select greatest(created_at, published_at, decided_at, withdrawn_at) as at,
                               jsonb_build_object('call', code, 'created', created_by = :person, 'published', published_by = :person,
                                                  'decided', decided_by = :person, 'withdrawn', withdrawn_by = :person) as facts
                          from calls.call where :person in (created_by, published_by, decided_by, withdrawn_by)
                        """),
                new Kind("calls.kind.parts", Keeping.ACTS, """
                        select changed_at as at, jsonb_build_object('call', call, 'part', part) as facts
                          from calls.part where changed_by = :person
                        """),
                new Kind("calls.kind.questions", Keeping.ACTS, """
                        select greatest(asked_at, settled_at) as at,
                               jsonb_build_object('call', call, 'number', number, 'asked', asked_by = :person,
                                                  'answered', settled_by = :person,
                                                  'words', case when asked_by = :person then words end) as facts
                          from calls.question where :person in (asked_by, settled_by)
                        """),
                new Kind("calls.kind.subscriptions", Keeping.ACCOUNT, """
                        select began_at as at,
                               jsonb_build_object('call', call, 'country', country, 'kind', kind, 'words', words,
                                                  'ended', ended_at) as facts
                          from calls.subscription where person = :person
                        """),
                new Kind("calls.kind.corrigenda", Keeping.ACTS, """
                        select made_at as at, jsonb_build_object('call', call, 'number', number) as facts
                          from calls.corrigendum where made_by = :person
                        """));
    }

    /** Nobody is told of calls any more who reads nowhere. */
    @Override
    public void erase(PersonId person, String email) {
        jdbc.sql("delete from calls.subscription where person = :id")
                .param("id", person.value())
                .update();
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
