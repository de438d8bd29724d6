package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets taskers state their languages and country, and see what they have stated. Nobody checks that it is true. */
@Service
public final class StateProfile {

    private final Taskers taskers;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    StateProfile(Taskers taskers, TransactionOperations transaction, InstantSource clock) {
        this.taskers = taskers;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Profile of(TaskerId tasker) {
        return taskers.profile(tasker);
    }

    /** Replaces all of it. */
    public void state(Tasker tasker, Profile profile) {
        transaction.executeWithoutResult(_ -> taskers.state(tasker, profile, clock.instant()));
    }
}
