package org.komshi.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains committed entries, many at a time, so that nobody who acts waits for the chain. What a killed hub left
 * unlinked is linked at the next start; several instances take turns at the head.
 */
@Component
class Linker implements SmartLifecycle {
    private static final int AT_ONCE = 500;
    private static final Duration GATHERING = Duration.ofMillis(10);
    private static final Logger log = LoggerFactory.getLogger(Linker.class);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Semaphore work = new Semaphore(1);
    private volatile boolean running;

    Linker(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
    }

    /** Something was committed. */
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("audit-linker").start(this::goOn);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        linkAll(); // so that the chain of a stopped hub is whole
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins before the web server and ends after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Links everything committed so far. */
    void linkAll() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> linkSome()))) {
            // until nothing waits
        }
    }

    private void goOn() {
        while (running) {
            try {
                work.acquire();
                Thread.sleep(GATHERING); // whoever commits meanwhile is linked in the same go
                work.drainPermits();
                linkAll();
            } catch (DataAccessException | CannotCreateTransactionException away) {
                log.warn("the audit is linked when the database is back");
                waitASecond();
                wake();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void waitASecond() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whatever the planner thinks of tables that fill and empty all day: it looks rows up, it reads no table through.
     *
     * @return whether more may wait
     */
    private boolean linkSome() {
        Audit.Head head = jdbc.sql("select number, hash from audit.head for update")
                .query(Audit.Head.class)
                .single();
        List<Waiting> waiting =
                jdbc.sql("""
                        with taken as (
                            delete from audit.unlinked
                             where entry = any (array(select entry from audit.unlinked order by entry limit :limit))
                            returning entry)
                        select entry as id,
                               (select content_hash from audit.entry where entry.id = taken.entry) as content_hash
                          from taken
                         order by entry
                        """).param("limit", AT_ONCE).query(Waiting.class).list();
        if (waiting.isEmpty()) {
            return false;
        }
        append(head, waiting);
        return waiting.size() == AT_ONCE;
    }

    private void append(Audit.Head head, List<Waiting> waiting) {
        long number = head.number();
        String hash = head.hash();
        List<Object[]> links = new ArrayList<>();
        for (Waiting entry : waiting) {
            number++;
            hash = Hash.link(hash, number, entry.contentHash);
            links.add(new Object[] {number, entry.id, hash});
        }
        batches.batchUpdate("insert into audit.link (number, entry, hash) values (?, ?, ?)", links);
        jdbc.sql("update audit.head set number = :number, hash = :hash")
                .param("number", number)
                .param("hash", hash)
                .update();
    }

    record Waiting(long id, String contentHash) {}
}
