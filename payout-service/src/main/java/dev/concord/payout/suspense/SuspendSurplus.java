package dev.concord.payout.suspense;

import dev.concord.contracts.money.Asset;
import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.payout.chain.AskTreasury;
import dev.concord.payout.chain.Witnesses;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import dev.concord.payout.suspense.domain.Surplus;
import dev.concord.payout.suspense.domain.Suspense;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Books what the treasury holds beyond the books, and no receipt tells of, to suspense. The books are read first, then the chain at a
 * later block that enough endpoints have, then what has come in between once the watch is past it: whatever else happens meanwhile
 * takes money away, so that too little is found rather than too much, and the rest the next time.
 */
@Service
final class SuspendSurplus {

    private static final Logger LOG = LoggerFactory.getLogger(SuspendSurplus.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_LOOKS = 60;

    private final TreasuryBooks books;
    private final Witnesses witnesses;
    private final AskTreasury treasury;
    private final WatchedBlocks watched;
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    SuspendSurplus(
            TreasuryBooks books,
            Witnesses witnesses,
            AskTreasury treasury,
            WatchedBlocks watched,
            Arrivals arrivals,
            Ledger ledger,
            TransactionOperations transaction) {
        this.books = books;
        this.witnesses = witnesses;
        this.treasury = treasury;
        this.watched = watched;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Does nothing if the chain or the watch stand still meanwhile. */
    void suspend(Asset asset) throws InterruptedException {
        var booked = books.booked(asset);
        var held = awaited(() -> held(asset, booked));
        if (held.isPresent()
                && awaited(() -> transaction.execute(_ -> book(asset, booked, held.get())))
                        .isEmpty()) {
            LOG.warn(
                    "the watch over the treasury has not reached block {}",
                    held.get().block().height());
        }
    }

    /** Asks at the newest block that enough endpoints call final. */
    private Optional<Held> held(Asset asset, Surplus.Booked booked) {
        return witnesses.all(endpoint -> Optional.of(endpoint.block(Finality.FINAL))).stream()
                .sorted(Comparator.comparingLong(BlockView::height).reversed())
                .skip(witnesses.required() - 1L)
                .findFirst()
                .filter(block -> booked.isBehind(block.height()))
                .flatMap(block -> witnesses
                        .ask(endpoint -> amountAt(endpoint, asset, block))
                        .agreed()
                        .map(amount -> new Held(amount, block)));
    }

    private Optional<BigInteger> amountAt(NearRpc endpoint, Asset asset, BlockView block) {
        return treasury.ask(endpoint, List.of(asset), new BlockHash(block.hash()))
                .flatMap(holding -> Optional.ofNullable(holding.amounts().get(asset)));
    }

    /** Holds the watch's row, so that two who have found the same do not both book it. Returns nothing while the watch is behind. */
    private Optional<Held> book(Asset asset, Surplus.Booked booked, Held held) {
        var height = held.block().height();
        if (watched.lock().filter(last -> last.height() >= height).isEmpty()) {
            return Optional.empty();
        }
        var since = books.arrivedSince(asset, booked.lastArrival(), height);
        Surplus.of(held.amount(), booked.most(), since).ifPresent(surplus -> {
            var found = arrivals.lock(Surplus.arrival(asset, surplus, held.block()));
            if (found.standing() instanceof Standing.Open) {
                arrivals.suspend(List.of(found));
                ledger.post(Suspense.suspended(found.arrival()));
                LOG.warn("{} of {} that no receipt tells of lie in suspense now", surplus, asset);
            }
        });
        return Optional.of(held);
    }

    private static <T> Optional<T> awaited(Supplier<Optional<T>> answer) throws InterruptedException {
        for (var looks = 1; looks < MOST_LOOKS; looks++) {
            var found = answer.get();
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(PAUSE);
        }
        return answer.get();
    }

    /** What the treasury holds of an asset in a final block, in base units. */
    private record Held(BigInteger amount, BlockView block) {}
}
