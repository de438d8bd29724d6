package dev.concord.payout.payout;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.payout.domain.Batch;
import dev.concord.payout.payout.domain.Blame;
import dev.concord.payout.payout.domain.ChainCost;
import dev.concord.payout.payout.domain.Line;
import dev.concord.payout.payout.domain.Sighting;
import dev.concord.payout.payout.domain.WaitingPayout;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Books that the chain refused an attempt for good. All that it would have paid may have another attempt; only a receiver whom the
 * chain names is held. A transfer of NEAR concerns one receiver, so that its payout goes back whatever the reason was.
 */
@Service
final class RefuseAttempt {

    private final ResolveAttempts resolution;
    private final Batches batches;
    private final ReturnPayout returning;
    private final Accounts accounts;
    private final Receivers receivers;
    private final Rests rests;
    private final RestAsset resting;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Steps steps;

    RefuseAttempt(
            ResolveAttempts resolution,
            Batches batches,
            ReturnPayout returning,
            Accounts accounts,
            Receivers receivers,
            Rests rests,
            RestAsset resting,
            Ledger ledger,
            TransactionOperations transaction,
            Steps steps) {
        this.resolution = resolution;
        this.batches = batches;
        this.returning = returning;
        this.accounts = accounts;
        this.receivers = receivers;
        this.rests = rests;
        this.resting = resting;
        this.ledger = ledger;
        this.transaction = transaction;
        this.steps = steps;
    }

    void refuse(Attempt attempt, Sighting.Failed failure) {
        transaction.executeWithoutResult(_ -> {
            var batch = batches.of(List.of(attempt.id())).get(attempt.id());
            if (batch == null) {
                throw new IllegalStateException("attempt %s: no payout (expected: 1 or more)".formatted(attempt.id()));
            }
            var blame = Blame.of(batch, failure);
            var goesBack = goesBack(batch, blame);
            if (resolution
                    .resolve(Map.of(attempt, new Attempts.End.Failed(failure.cost())))
                    .isEmpty()) {
                return;
            }
            goesBack.ifPresent(
                    line -> returning.giveBack(line.payout(), Optional.of(attempt.hash()), failure.reason()));
            draw(blame, batch, failure.reason());
            new ChainCost(attempt.hash(), failure.cost()).posting().ifPresent(ledger::post);
            steps.reached(Step.RETURNING);
        });
        steps.reached(Step.RETURNED);
    }

    private static Optional<Line> goesBack(Batch batch, Blame blame) {
        if (batch.asset().equals(Asset.NEAR)) {
            return Optional.of(batch.lines().getFirst());
        }
        return blame instanceof Blame.OfReceiver(var line) ? Optional.of(line) : Optional.empty();
    }

    private void draw(Blame blame, Batch batch, String reason) {
        switch (blame) {
            case Blame.OfReceiver(var line) -> {
                accounts.hold(line.payout().account(), reason);
                receivers.forget(batch.asset(), line.payout().account());
            }
            case Blame.OfToken _ -> rest(batch, reason);
            case Blame.Unclear(var line) -> {
                var failures = rests.noteFailure(line.payout().id());
                if (WaitingPayout.goesAlone(failures - 1)) {
                    rests.rest(line.payout().id(), failures);
                } else {
                    rest(batch, reason);
                }
            }
        }
    }

    private void rest(Batch batch, String reason) {
        if (!batch.asset().equals(Asset.NEAR)) {
            resting.rest(batch.asset(), reason);
        }
    }
}
