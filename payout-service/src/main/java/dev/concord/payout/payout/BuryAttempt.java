package dev.concord.payout.payout;

import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Books that an attempt is proven dead: it will never happen, and what it was to pay may have another. */
@Service
final class BuryAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(BuryAttempt.class);

    private final ResolveAttempts resolution;
    private final LaneKeys keys;
    private final TransactionOperations transaction;
    private final Steps steps;

    BuryAttempt(ResolveAttempts resolution, LaneKeys keys, TransactionOperations transaction, Steps steps) {
        this.resolution = resolution;
        this.keys = keys;
        this.transaction = transaction;
        this.steps = steps;
    }

    /** Its lane's key is asked for anew: something may have moved it. */
    void bury(Attempt attempt, String evidence) {
        keys.forget(attempt.key());
        transaction.executeWithoutResult(_ -> {
            if (!resolution.resolve(Map.of(attempt, new Attempts.End.Dead())).isEmpty()) {
                LOG.warn("attempt {} is dead: {}", attempt.hash(), evidence);
                steps.reached(Step.BURYING);
            }
        });
        steps.reached(Step.BURIED);
    }
}
