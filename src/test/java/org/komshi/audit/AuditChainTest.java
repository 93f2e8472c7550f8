package org.komshi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.komshi.audit.Chain.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each tampering is done in a transaction that is rolled back, since the hub is shared. */
@HubTest
class AuditChainTest {
    @Autowired
    Audit audit;

    @Autowired
    Linker linker;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final Ref petar = new Ref("person", UUID.randomUUID());
    final Ref call = new Ref("call", UUID.randomUUID());

    @BeforeEach
    void three_acts_of_a_dossier_are_linked() {
        for (int number = 1; number <= 3; number++) {
            record(Entry.of("test.counted", petar, call, call, Map.of("number", number, "note", "Ѓорѓи 1.50"))
                    .because("It had to be done."));
        }
        linker.linkAll();
    }

    @Test
    void holds_over_all_that_was_done_and_its_head_is_the_last_link() {
        assertThat(check())
                .isEqualTo(new Verdict.Holds(audit.head().number(), audit.head().hash()));
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void an_act_that_is_rolled_back_was_not_done() {
        transaction.executeWithoutResult(status -> {
            audit.record(Entry.of("test.counted", petar, call, call, Map.of("number", 4)));
            status.setRollbackOnly();
        });

        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void outside_a_transaction_nothing_is_recorded() {
        Entry entry = Entry.of("test.counted", petar, call, call, Map.of());

        assertThatThrownBy(() -> audit.record(entry)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_database_refuses_to_change_entries() {
        for (String change : new String[] {
            "update audit.entry set act = 'x'", "delete from audit.link", "truncate audit.entry cascade"
        }) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            _ -> jdbc.sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void a_changed_entry_is_named() {
        long link = link(2);

        assertThat(tampered("update audit.entry set facts = facts || '{\"number\": 9}' where id = :entry", 2))
                .startsWith("link " + link + ": its entry")
                .contains("test.counted")
                .endsWith("was changed.");
        assertThat(tampered("update audit.entry set at = at - interval '1 microsecond' where id = :entry", 2))
                .startsWith("link " + link);
        assertThat(tampered("update audit.entry set by_id = gen_random_uuid() where id = :entry", 2))
                .startsWith("link " + link);
    }

    @Test
    void an_entry_changed_together_with_its_own_hash_is_named_by_its_link() {
        assertThat(broken(() -> {
                    jdbc.sql("update audit.entry set act = 'test.other' where id = :entry")
                            .param("entry", entry(2))
                            .update();
                    Content changed = new Content(
                            at(entry(2)),
                            "test.other",
                            Optional.of(petar),
                            call,
                            call,
                            facts(entry(2)),
                            Optional.of(whyHash(entry(2))));
                    jdbc.sql("update audit.entry set content_hash = :hash where id = :entry")
                            .param("hash", changed.hash())
                            .param("entry", entry(2))
                            .update();
                }))
                .isEqualTo("link " + link(2) + ": its hash does not follow from the link before and its entry.");
    }

    @Test
    void a_removed_entry_is_named() {
        long link = link(2);

        assertThat(tampered("delete from audit.entry where id = :entry", 2))
                .isEqualTo("link " + link + ": its entry was removed.");
        assertThat(tampered("delete from audit.link where entry = :entry", 2))
                .isEqualTo("link " + link + " is missing.");
    }

    @Test
    void an_entry_put_beside_the_chain_is_named() {
        assertThat(tampered("delete from audit.link where entry = :entry", 3)).contains("is missing: the end");
        assertThat(broken(() -> jdbc.sql("""
                                insert into audit.entry (at, act, by_kind, subject_kind, subject_id, dossier_kind,
                                                         dossier_id, facts, content_hash)
                                values ('2026-11-20Z', 'x.y', 'hub', 'a', gen_random_uuid(), 'a', gen_random_uuid(), '{}', '')
                                """).update()))
                .endsWith("is in no link of the chain: it was added beside it.");
    }

    @Test
    void a_cut_tail_shows_against_the_head_on_an_acknowledgement() {
        Audit.Head printed = audit.head();

        Consumer<Optional<Audit.Head>> cutAndCheck = known -> transaction.executeWithoutResult(status -> {
            withoutTriggers();
            long before = printed.number() - 1;
            jdbc.sql("delete from audit.why where entry = :entry")
                    .param("entry", entry(3))
                    .update();
            jdbc.sql("delete from audit.link where number = :number")
                    .param("number", printed.number())
                    .update();
            jdbc.sql("delete from audit.entry where id = :entry")
                    .param("entry", entry(3))
                    .update();
            jdbc.sql("update audit.head set number = :n, hash = (select hash from audit.link where number = :n)")
                    .param("n", before)
                    .update();
            assertThat(new Chain(jdbc).check(known).getClass())
                    .isEqualTo(known.isPresent() ? Verdict.Broken.class : Verdict.Holds.class);
            status.setRollbackOnly();
        });

        cutAndCheck.accept(Optional.empty());
        cutAndCheck.accept(Optional.of(printed));
        assertThat(new Chain(jdbc).check(Optional.of(new Audit.Head(printed.number(), "f".repeat(64)))))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void an_erased_reason_keeps_the_chain_and_a_changed_one_does_not() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update audit.why set salt = null, text = null where entry = :entry")
                    .param("entry", entry(2))
                    .update();
            assertThat(check()).isInstanceOf(Verdict.Holds.class);
            status.setRollbackOnly();
        });
        assertThat(tampered("update audit.why set text = 'It did not.' where entry = :entry", 2))
                .contains("the reason given");
    }

    private void record(Entry entry) {
        transaction.executeWithoutResult(_ -> audit.record(entry));
    }

    private Verdict check() {
        return new Chain(jdbc).check(Optional.empty());
    }

    private String tampered(String change, int which) {
        long entry = entry(which);
        return broken(() -> jdbc.sql(change).param("entry", entry).update());
    }

    private String broken(Runnable change) {
        return transaction.execute(status -> {
            withoutTriggers();
            change.run();
            status.setRollbackOnly();
            return ((Verdict.Broken) check()).sentence();
        });
    }

    /** What someone with the database in their hands can do: no triggers, no foreign keys. */
    private void withoutTriggers() {
        jdbc.sql("set local session_replication_role = replica").update();
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit.entry where dossier_id = :call")
                .param("call", call.id())
                .query(Long.class)
                .single();
    }

    private long entry(int which) {
        return jdbc.sql("select id from audit.entry where dossier_id = :call order by id limit 1 offset :before")
                .param("call", call.id())
                .param("before", which - 1)
                .query(Long.class)
                .single();
    }

    private long link(int which) {
        return jdbc.sql("select number from audit.link where entry = :entry")
                .param("entry", entry(which))
                .query(Long.class)
                .single();
    }

    private java.time.Instant at(long entry) {
        return jdbc.sql("select at from audit.entry where id = :entry")
                .param("entry", entry)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private String facts(long entry) {
        return column("facts::text", entry);
    }

    private String whyHash(long entry) {
        return column("why_hash", entry);
    }

    private String column(String name, long entry) {
        return jdbc.sql("select " + name + " from audit.entry where id = :entry")
                .param("entry", entry)
                .query(String.class)
                .single();
    }
}
