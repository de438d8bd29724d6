package dev.concord.payout.payout;

import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores signed attempts before anybody else sees them. Whoever comes second to a lane or a payout throws his bytes away unsent, and of
 * many that are stored together only those.
 */
@Service
final class StoreAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(StoreAttempts.class);

    private final Lanes lanes;
    private final Attempts attempts;
    private final Batches batches;
    private final Rests rests;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Steps steps;

    StoreAttempts(
            Lanes lanes,
            Attempts attempts,
            Batches batches,
            Rests rests,
            TransactionOperations transaction,
            InstantSource clock,
            Steps steps) {
        this.lanes = lanes;
        this.attempts = attempts;
        this.batches = batches;
        this.rests = rests;
        this.transaction = transaction;
        this.clock = clock;
        this.steps = steps;
    }

    /** Returns those that may be sent: without those of which the lane or a payout was taken meanwhile, has ended or is held. */
    List<Attempt> store(List<NewAttempt> signed) {
        if (signed.isEmpty()) {
            return List.of();
        }
        try {
            var stored = transaction.execute(_ -> {
                var allotted = lanes.allot(signed);
                attempts.add(allotted, clock.instant().plus(SendAttempts.AGAIN_UNTIL_INCLUDED));
                batches.add(allotted);
                rests.tryNow(allotted.stream().map(each -> each.batch().asset()).collect(Collectors.toSet()));
                steps.reached(Step.STORING);
                return allotted.stream().map(NewAttempt::attempt).toList();
            });
            steps.reached(Step.STORED);
            return stored;
        } catch (DuplicateKeyException taken) {
            LOG.debug("a payout has ended or is taken, or a lane is", taken);
            return signed.size() == 1 ? List.of() : storedInHalves(signed);
        }
    }

    /** Halving finds one that was taken in two transactions for each bit of its place. */
    private List<Attempt> storedInHalves(List<NewAttempt> signed) {
        var middle = signed.size() / 2;
        return Stream.of(signed.subList(0, middle), signed.subList(middle, signed.size()))
                .flatMap(half -> store(half).stream())
                .toList();
    }
}
