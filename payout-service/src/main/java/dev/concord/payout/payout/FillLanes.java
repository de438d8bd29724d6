package dev.concord.payout.payout;

import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.DefiniteFailure;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.payout.domain.Payout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Gives each free lane the next payout. A lane whose key cannot pay rests, and the payout goes by another one. */
@Service
final class FillLanes {

    private static final Logger LOG = LoggerFactory.getLogger(FillLanes.class);
    private static final int MOST_AT_ONCE = 64;

    private final NearRpc rpc;
    private final Treasury treasury;
    private final Payouts payouts;
    private final Attempts attempts;
    private final SignAttempt signing;
    private final RestingLanes resting;
    private volatile Set<PublicKey> known = Set.of();

    FillLanes(
            NearRpc rpc,
            Treasury treasury,
            Payouts payouts,
            Attempts attempts,
            SignAttempt signing,
            RestingLanes resting) {
        this.rpc = rpc;
        this.treasury = treasury;
        this.payouts = payouts;
        this.attempts = attempts;
        this.signing = signing;
        this.resting = resting;
    }

    /** A payout, the lane that it is given, and the final block that its attempt names. */
    record Turn(Payout payout, PublicKey lane, BlockPoint base) {}

    /** Returns whose turn it is; nobody's while the chain does not answer. */
    List<Turn> turns() {
        var lanes = freeLanes();
        var waiting = payouts.withoutAttempt(lanes.size());
        if (waiting.isEmpty()) {
            return List.of();
        }
        try {
            var base = rpc.block(Finality.FINAL).point();
            return IntStream.range(0, waiting.size())
                    .mapToObj(i -> new Turn(waiting.get(i), lanes.get(i), base))
                    .toList();
        } catch (TransientFailure away) {
            LOG.debug("no base block: nothing new is signed", away);
        } catch (DefiniteFailure refused) {
            LOG.warn("no base block: nothing new is signed", refused);
        }
        return List.of();
    }

    /** Signs the payout's attempt; nothing if the lane has to rest or somebody else was first. */
    Optional<Attempt> sign(Turn turn) {
        return switch (signing.sign(turn.payout(), turn.lane(), turn.base())) {
            case SignAttempt.Signing.Signed signed -> {
                resting.wake(turn.lane());
                yield Optional.of(signed.attempt());
            }
            case SignAttempt.Signing.LaneUnusable unusable -> {
                resting.rest(turn.lane(), unusable.reason());
                yield Optional.empty();
            }
            case SignAttempt.Signing.NotNow _ -> Optional.empty();
        };
    }

    private List<PublicKey> freeLanes() {
        var own = Set.copyOf(treasury.publicKeys());
        if (!known.containsAll(own)) {
            attempts.addLanes(own);
            known = own;
        }
        return attempts.freeLanes().stream()
                .filter(lane -> own.contains(lane) && !resting.isResting(lane))
                .limit(MOST_AT_ONCE)
                .toList();
    }
}
