package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes a tasker known; again changes nothing but whether they are an agent. */
@Service
public final class RegisterTasker {

    private final Taskers taskers;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    RegisterTasker(Taskers taskers, TransactionOperations transaction, InstantSource clock) {
        this.taskers = taskers;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void register(TaskerId id, boolean agent) {
        transaction.executeWithoutResult(_ -> taskers.put(new Tasker(id, agent), clock.instant()));
    }
}
