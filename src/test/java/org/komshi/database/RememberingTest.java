package org.komshi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What every visitor needs is read once, and never shows what was not committed or is no longer so. */
class RememberingTest {
    private final AtomicReference<String> table = new AtomicReference<>("as it was");
    private final AtomicInteger readings = new AtomicInteger();
    private final Remembered<String> remembered = new Remembered<>(this::read);
    private final TransactionTemplate transaction = new TransactionTemplate(new Plain());

    private String read() {
        readings.incrementAndGet();
        return table.get();
    }

    @Test
    void is_read_once() {
        assertThat(remembered.get()).isEqualTo("as it was");
        assertThat(remembered.get()).isEqualTo("as it was");

        assertThat(readings).hasValue(1);
    }

    @Test
    void a_change_is_seen_when_it_is_committed() {
        remembered.get();

        transaction.executeWithoutResult(_ -> {
            table.set("changed");
            remembered.forget();
            assertThat(remembered.get()).as("who changes it").isEqualTo("changed");
        });

        assertThat(remembered.get()).isEqualTo("changed");
    }

    @Test
    void what_was_never_committed_is_not_remembered() {
        transaction.executeWithoutResult(change -> {
            table.set("changed");
            remembered.forget();
            remembered.get();
            change.setRollbackOnly();
            table.set("as it was");
        });

        assertThat(remembered.get()).isEqualTo("as it was");
    }

    /** The reader looked before the change was committed and comes back after it. */
    @Test
    void an_old_reading_does_not_outlive_the_change() {
        AtomicReference<Remembered<String>> slow = new AtomicReference<>();
        slow.set(new Remembered<>(() -> {
            String read = table.get();
            if (table.compareAndSet("as it was", "changed")) {
                slow.get().forget();
            }
            return read;
        }));

        assertThat(slow.get().get()).isEqualTo("as it was");
        assertThat(slow.get().get()).isEqualTo("changed");
    }

    /** Transactions without a database. */
    private static final class Plain extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
