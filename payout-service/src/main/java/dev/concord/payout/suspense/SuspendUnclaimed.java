package dev.concord.payout.suspense;

import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import dev.concord.payout.suspense.domain.KeptArrival;
import dev.concord.payout.suspense.domain.Suspense;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Books what nobody has claimed: at once if no vendor's account has sent it, else once the time for a claim is over. */
@Service
final class SuspendUnclaimed {

    private static final Logger LOG = LoggerFactory.getLogger(SuspendUnclaimed.class);
    private static final int MOST_AT_ONCE = 100;

    private final Arrivals arrivals;
    private final Ledger ledger;
    private final SuspenseSettings settings;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Steps steps;

    SuspendUnclaimed(
            Arrivals arrivals,
            Ledger ledger,
            SuspenseSettings settings,
            TransactionOperations transaction,
            InstantSource clock,
            Steps steps) {
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.steps = steps;
    }

    /** Locks arrivals, then balances, as a claim does. */
    void suspend() {
        var suspended = transaction.execute(_ -> {
            var unclaimed = arrivals.lockUnclaimed(clock.instant().minus(settings.claimAge()), MOST_AT_ONCE);
            if (!unclaimed.isEmpty()) {
                arrivals.suspend(unclaimed);
                ledger.post(unclaimed.stream()
                        .map(KeptArrival::arrival)
                        .map(Suspense::suspended)
                        .toList());
                steps.reached(Step.SUSPENDING);
            }
            return unclaimed.size();
        });
        if (suspended > 0) {
            steps.reached(Step.SUSPENDED);
            LOG.warn("{} receipts that nobody has claimed lie in suspense now", suspended);
        }
    }
}
