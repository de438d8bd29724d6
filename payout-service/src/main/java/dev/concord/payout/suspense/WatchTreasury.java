package dev.concord.payout.suspense;

import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.NearRpc;
import dev.concord.payout.chain.ChainPin;
import dev.concord.payout.chain.Witnesses;
import dev.concord.payout.suspense.domain.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Follows final blocks from the one at which the books were opened, and notes what they bring to the treasury, as far as enough
 * endpoints show the same: one that hides a payment must not have it passed over. What was found and how far it was looked are stored
 * together, so that after a crash nothing is missed and nothing noted twice.
 */
@Service
final class WatchTreasury {

    private static final Logger LOG = LoggerFactory.getLogger(WatchTreasury.class);
    private static final int MOST_WINDOWS = 8;

    private final Witnesses witnesses;
    private final ReadBlocks blocks;
    private final FindArrivals finding;
    private final ArrivalLog arrivals;
    private final WatchedBlocks watched;
    private final TransactionOperations transaction;

    /** At which height endpoints last contradicted each other. */
    private volatile long contradicted = -1;

    WatchTreasury(
            Witnesses witnesses,
            ReadBlocks blocks,
            FindArrivals finding,
            ArrivalLog arrivals,
            WatchedBlocks watched,
            TransactionOperations transaction) {
        this.witnesses = witnesses;
        this.blocks = blocks;
        this.finding = finding;
        this.arrivals = arrivals;
        this.watched = watched;
        this.transaction = transaction;
    }

    /** Goes on by some windows of blocks. */
    void watch(ChainPin pin) {
        for (var windows = 0; windows < MOST_WINDOWS; windows++) {
            var last = watched.last().or(() -> begun(pin));
            if (last.isEmpty()) {
                return;
            }
            var brought = witnesses.weighed(endpoint -> brought(endpoint, last.get()), this::agreed);
            if (brought.isEmpty()
                    || !store(last.get(), brought.get())
                    || brought.get().size() < ReadBlocks.WINDOW) {
                return;
            }
        }
    }

    private Optional<BlockPoint> begun(ChainPin pin) {
        var opening = witnesses
                .ask(endpoint ->
                        endpoint.blockAt(new BlockHeight(pin.openingHeight())).map(BlockView::point))
                .agreed();
        if (opening.isEmpty()) {
            LOG.warn(
                    "block {}, at which the books were opened, is not kept (expected: by enough endpoints)",
                    pin.openingHeight());
            return Optional.empty();
        }
        watched.begin(opening.get());
        return watched.last();
    }

    /** Returns the next blocks that enough endpoints show alike, in the middle of a window perhaps; nothing if these do not show the next. */
    private Optional<List<BroughtByBlock>> agreed(List<List<BroughtByBlock>> shown) {
        var agreed = new ArrayList<BroughtByBlock>();
        for (var place = 0; place < ReadBlocks.WINDOW; place++) {
            var next = at(shown, place);
            var same = witnesses.agreed(next);
            if (same.isEmpty()) {
                tellOfContradiction(next);
                break;
            }
            agreed.add(same.get());
        }
        return Optional.<List<BroughtByBlock>>of(agreed).filter(blocks -> !blocks.isEmpty());
    }

    private static List<BroughtByBlock> at(List<List<BroughtByBlock>> shown, int place) {
        return shown.stream()
                .filter(blocks -> place < blocks.size())
                .map(blocks -> blocks.get(place))
                .toList();
    }

    /** Once for each block, for it is looked at again every second. */
    private void tellOfContradiction(List<BroughtByBlock> next) {
        if (next.stream().distinct().count() > 1
                && contradicted != next.getFirst().block().height()) {
            contradicted = next.getFirst().block().height();
            LOG.error("endpoints contradict each other about what a block brings (expected: one chain): {}", next);
        }
    }

    private Optional<List<BroughtByBlock>> brought(NearRpc endpoint, BlockPoint last) {
        var brought = new ArrayList<BroughtByBlock>();
        try {
            for (var each : blocks.after(endpoint, last)) {
                var found = finding.in(each, endpoint);
                if (found.isEmpty()) {
                    break;
                }
                brought.add(
                        new BroughtByBlock(each.block().point(), each.block().time(), found.get()));
            }
        } catch (BlocksNotKept forgotten) {
            LOG.warn("an endpoint cannot go on from the last watched block: {}", forgotten.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return brought.isEmpty() ? Optional.empty() : Optional.of(brought);
    }

    /** Returns false if somebody else has gone on. */
    private boolean store(BlockPoint last, List<BroughtByBlock> brought) {
        return transaction.execute(_ -> {
            var isFirst = watched.advance(
                    last, brought.getLast().block(), brought.getLast().madeAt());
            if (isFirst) {
                arrivals.note(brought.stream()
                        .flatMap(each -> each.arrivals().stream())
                        .toList());
            }
            return isFirst;
        });
    }

    /** What an endpoint shows that a block has brought. */
    private record BroughtByBlock(BlockPoint block, Instant madeAt, List<Arrival> arrivals) {

        BroughtByBlock {
            arrivals = List.copyOf(arrivals);
        }
    }
}
