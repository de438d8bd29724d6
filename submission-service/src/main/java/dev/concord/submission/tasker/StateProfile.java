package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;
import java.time.InstantSource;
import java.util.function.LongPredicate;
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

    /** What becomes of a statement. */
    public sealed interface Outcome {

        /** It is so, and may have been so before. */
        record Made(Stated stated) implements Outcome {}

        /** Another version was there than those that were expected. */
        record Stale(long version) implements Outcome {}
    }

    public Stated of(TaskerId tasker) {
        return taskers.stated(tasker);
    }

    /** Replaces all of it, if what was stated before has a version that is expected. Who is not known yet becomes so. */
    public Outcome state(Tasker tasker, LongPredicate expected, Profile profile) {
        return transaction.execute(_ -> {
            taskers.put(tasker, clock.instant()); // and holds the row, so that two statements do not cross
            var before = taskers.stated(tasker.id());
            return expected.test(before.version())
                    ? replaced(tasker.id(), before, profile)
                    : new Outcome.Stale(before.version());
        });
    }

    private Outcome replaced(TaskerId tasker, Stated before, Profile profile) {
        var after = before.replacedBy(profile);
        if (!after.equals(before)) {
            taskers.state(tasker, after);
        }
        return new Outcome.Made(after);
    }
}
