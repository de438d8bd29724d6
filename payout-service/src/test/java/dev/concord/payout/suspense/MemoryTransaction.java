package dev.concord.payout.suspense;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Takes back how far was looked if what was found could not be noted. */
record MemoryTransaction(MemoryWatchedBlocks watched) implements TransactionOperations {

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        var before = watched.last();
        try {
            return action.doInTransaction(new SimpleTransactionStatus());
        } catch (RuntimeException failed) {
            watched.set(before);
            throw failed;
        }
    }
}
