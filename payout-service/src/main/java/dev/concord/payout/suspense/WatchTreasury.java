package dev.concord.payout.suspense;

import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.payout.chain.ChainPin;
import dev.concord.payout.suspense.domain.Arrival;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Follows final blocks from the one at which the books were opened, and notes what they bring to the treasury. What was found and
 * how far it was looked are stored together, so that after a crash nothing is missed and nothing noted twice.
 */
@Service
final class WatchTreasury {

    private static final Logger LOG = LoggerFactory.getLogger(WatchTreasury.class);
    private static final int MOST_WINDOWS = 8;

    private final List<NearRpc> endpoints;
    private final ReadBlocks blocks;
    private final FindArrivals finding;
    private final ArrivalLog arrivals;
    private final WatchedBlocks watched;
    private final TransactionOperations transaction;

    WatchTreasury(
            NearRpc rpc,
            ReadBlocks blocks,
            FindArrivals finding,
            ArrivalLog arrivals,
            WatchedBlocks watched,
            TransactionOperations transaction) {
        this.endpoints = rpc.apart();
        this.blocks = blocks;
        this.finding = finding;
        this.arrivals = arrivals;
        this.watched = watched;
        this.transaction = transaction;
    }

    /** Goes on by some windows of blocks. An endpoint that is away, lags or has forgotten hands over to the next one. */
    void watch(ChainPin pin) throws InterruptedException {
        for (var endpoint : endpoints) {
            try {
                if (watch(pin, endpoint)) {
                    return;
                }
            } catch (RpcFailure away) {
                LOG.debug("an endpoint does not show its blocks", away);
            } catch (BlocksNotKept forgotten) {
                LOG.warn("an endpoint cannot go on from the last watched block: {}", forgotten.getMessage());
            }
        }
    }

    private boolean watch(ChainPin pin, NearRpc endpoint) throws InterruptedException {
        var moved = false;
        for (var windows = 0; windows < MOST_WINDOWS; windows++) {
            var last = watched.last().orElseGet(() -> begin(pin, endpoint));
            var seen = blocks.after(endpoint, last);
            var goneOn = !seen.isEmpty() && note(last, seen, endpoint);
            moved |= goneOn;
            if (!goneOn || seen.size() < ReadBlocks.WINDOW) {
                return moved;
            }
        }
        return moved;
    }

    private BlockPoint begin(ChainPin pin, NearRpc endpoint) {
        var opening = endpoint.blockAt(new BlockHeight(pin.openingHeight()))
                .orElseThrow(() -> new BlocksNotKept(
                        "block %d, at which the books were opened (expected: kept)".formatted(pin.openingHeight())));
        watched.begin(opening.point());
        return watched.last().orElseThrow();
    }

    /** Returns false if no block could be finished, or somebody else has. */
    private boolean note(BlockPoint last, List<SeenBlock> seen, NearRpc endpoint) {
        var found = new ArrayList<Arrival>();
        var upTo = last;
        for (var each : seen) {
            var brought = finding.in(each, endpoint);
            if (brought.isEmpty()) {
                break;
            }
            found.addAll(brought.get());
            upTo = each.block().point();
        }
        return !upTo.equals(last) && store(last, upTo, found);
    }

    private boolean store(BlockPoint last, BlockPoint upTo, List<Arrival> found) {
        return transaction.execute(_ -> {
            var isFirst = watched.advance(last, upTo);
            if (isFirst) {
                arrivals.note(found);
            }
            return isFirst;
        });
    }
}
