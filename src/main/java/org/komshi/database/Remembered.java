package org.komshi.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something read from the database that every visitor needs and that seldom changes: read once, then remembered for a
 * while. Who changes it says so by {@link #forget}; another instance of the hub, and whoever changes the tables beside
 * the hub, is seen when it is a minute old. Only for what may be that old: never for rights, deadlines, sums.
 */
public final class Remembered<T> {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Supplier<T> reading;
    private final AtomicReference<Memory<T>> memory = new AtomicReference<>(new Memory.Nothing<>());

    public Remembered(Supplier<T> reading) {
        this.reading = reading;
    }

    private sealed interface Memory<T> {
        /** Each is another one, so that what was read before something was forgotten is not kept. */
        final class Nothing<T> implements Memory<T> {}

        /** @param at the machine's own time in nanoseconds, not the hub's clock: a test that sets it changes nothing here */
        record Known<T>(T value, long at) implements Memory<T> {
            boolean isFresh() {
                return System.nanoTime() - at < LONGEST.toNanos();
            }
        }
    }

    /** At most a minute old. Who is in a transaction reads it anew, and what is not committed yet is not remembered. */
    public T get() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return reading.get();
        }
        Memory<T> before = memory.get();
        if (before instanceof Memory.Known<T> known && known.isFresh()) {
            return known.value();
        }
        long at = System.nanoTime();
        T value = reading.get();
        memory.compareAndSet(before, new Memory.Known<>(value, at));
        return value;
    }

    /** It changes: forgotten when the acting transaction has committed, at once when there is none. */
    public void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            memory.set(new Memory.Nothing<>());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                memory.set(new Memory.Nothing<>());
            }
        });
    }
}
