package dev.concord.payout.payout;

import dev.concord.near.rpc.DefiniteFailure;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.payout.payout.SignBatches.Turn;
import dev.concord.payout.payout.domain.FormBatches;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Gives free lanes what waits longest, as much as a transaction may carry. A lane whose key cannot pay rests. */
@Service
final class FillLanes {

    private static final Logger LOG = LoggerFactory.getLogger(FillLanes.class);

    private static final int MOST_IN_TOKENS = 5_000;

    private final NearRpc rpc;
    private final Payouts payouts;
    private final FreeLanes lanes;
    private final CheckReceivers receivers;
    private final TransactionLimits limits;
    private final Rests rests;

    FillLanes(
            NearRpc rpc,
            Payouts payouts,
            FreeLanes lanes,
            CheckReceivers receivers,
            TransactionLimits limits,
            Rests rests) {
        this.rpc = rpc;
        this.payouts = payouts;
        this.lanes = lanes;
        this.receivers = receivers;
        this.limits = limits;
        this.rests = rests;
    }

    /** Returns whose turn it is; nobody's while the chain does not answer. */
    List<Turn> turns() throws InterruptedException {
        try {
            var free = lanes.free();
            return free.isEmpty() ? List.of() : turns(free);
        } catch (TransientFailure away) {
            LOG.debug("nothing new is signed", away);
        } catch (DefiniteFailure refused) {
            LOG.warn("nothing new is signed", refused);
        }
        return List.of();
    }

    private List<Turn> turns(List<Lane> free) throws InterruptedException {
        var most = limits.limits();
        var waiting = payouts.withoutAttempt(free.size(), Math.min(MOST_IN_TOKENS, free.size() * most.actions()));
        if (waiting.isEmpty()) {
            return List.of();
        }
        var batches = FormBatches.of(receivers.ready(waiting), most, rests.onTrial(), free.size());
        var base = rpc.block(Finality.FINAL).point();
        return IntStream.range(0, batches.size())
                .mapToObj(i -> new Turn(batches.get(i), free.get(i), base))
                .toList();
    }
}
