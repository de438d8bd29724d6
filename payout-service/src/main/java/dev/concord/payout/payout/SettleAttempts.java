package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.escrow.Escrows;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.payout.domain.Batch;
import dev.concord.payout.payout.domain.ChainCost;
import dev.concord.payout.payout.domain.Conclusion;
import dev.concord.payout.payout.domain.EndedPayouts;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Books that money has arrived, once, whoever saw it first. Locks attempts, then payouts, then escrows, then rewards, then balances: all
 * of a project wait for its escrow, which is therefore locked late.
 */
@Service
final class SettleAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(SettleAttempts.class);

    private final ResolveAttempts resolution;
    private final Batches batches;
    private final Payouts payouts;
    private final Escrows escrows;
    private final NoteWorkingTokens tokens;
    private final Ledger ledger;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Steps steps;

    SettleAttempts(
            ResolveAttempts resolution,
            Batches batches,
            Payouts payouts,
            Escrows escrows,
            NoteWorkingTokens tokens,
            Ledger ledger,
            Outbox outbox,
            TransactionOperations transaction,
            Steps steps) {
        this.resolution = resolution;
        this.batches = batches;
        this.payouts = payouts;
        this.escrows = escrows;
        this.tokens = tokens;
        this.ledger = ledger;
        this.outbox = outbox;
        this.transaction = transaction;
        this.steps = steps;
    }

    /**
     * An attempt that has paid.
     *
     * @param cost in yocto
     */
    record Arrived(Attempt attempt, NearAmount cost) {}

    /** Books them together; if that fails, one by one, so that none keeps the others back. */
    void settle(List<Arrived> arrived) {
        steps.reached(Step.SEEN_PAID);
        try {
            transaction.executeWithoutResult(_ -> settleLocked(arrived));
            steps.reached(Step.PAID);
        } catch (RuntimeException stumbled) {
            if (arrived.size() <= 1) {
                throw stumbled;
            }
            LOG.warn("{} attempts are booked one by one", arrived.size(), stumbled);
            arrived.forEach(each -> settleAlone(each));
        }
    }

    private void settleAlone(Arrived arrived) {
        try {
            settle(List.of(arrived));
        } catch (RuntimeException stumbled) {
            LOG.error("attempt {} is booked later", arrived.attempt().hash(), stumbled);
        }
    }

    private void settleLocked(List<Arrived> arrived) {
        var paid = batches.of(arrived.stream().map(each -> each.attempt().id()).toList());
        var resolved = resolution.resolve(arrived.stream()
                .collect(Collectors.toMap(Arrived::attempt, each -> new Attempts.End.Succeeded(each.cost()))));
        var now = arrived.stream()
                .filter(each -> resolved.contains(each.attempt().id()))
                .toList();
        var conclusions = concluded(now, paid);
        payouts.endPaid(conclusions.stream().map(Conclusion::payout).toList());
        var taken = conclusions.stream().flatMap(each -> each.taken().stream()).toList();
        var locked = escrows.lock(taken.stream().map(PaidReward::projectId).collect(Collectors.toSet()));
        var ended = EndedPayouts.paid(conclusions, locked::get, payouts.lockRewards(taken));
        payouts.store(ended.rewards());
        escrows.update(ended.escrows());
        ledger.post(Stream.concat(ended.postings().stream(), costs(now)).toList());
        tokens.note(now.stream().map(each -> batchOf(paid, each)).toList());
        outbox.appendAll(ended.events());
        steps.reached(Step.BOOKING_PAID);
    }

    private static Stream<Payout> payoutsOf(Batch batch) {
        return batch.lines().stream().map(line -> line.payout());
    }

    private static Batch batchOf(Map<UUID, Batch> batches, Arrived arrived) {
        return Optional.ofNullable(batches.get(arrived.attempt().id()))
                .orElseThrow(() -> new IllegalStateException("attempt %s: no payout (expected: 1 or more)"
                        .formatted(arrived.attempt().id())));
    }

    private List<Conclusion> concluded(List<Arrived> arrived, Map<UUID, Batch> batches) {
        var taken = payouts.rewards(arrived.stream()
                .flatMap(each -> payoutsOf(batchOf(batches, each)).map(Payout::id))
                .toList());
        return arrived.stream()
                .flatMap(each -> conclusions(each.attempt(), batchOf(batches, each), taken))
                .toList();
    }

    private static Stream<Conclusion> conclusions(Attempt attempt, Batch batch, Map<PayoutId, List<PaidReward>> taken) {
        return payoutsOf(batch)
                .map(payout -> new Conclusion(
                        payout, taken.getOrDefault(payout.id(), List.of()), Optional.of(attempt.hash())));
    }

    private static Stream<Posting> costs(Collection<Arrived> arrived) {
        return arrived.stream().flatMap(each -> new ChainCost(each.attempt().hash(), each.cost()).posting().stream());
    }
}
