package dev.concord.payout.payout;

import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.chain.Treasury;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the chain says of lanes' keys. It is asked once for each, and again when an attempt is in doubt: in between nobody but
 * Concord uses a key, and the database knows which nonces it has given away.
 */
@Component
final class LaneKeys {

    private static final Logger LOG = LoggerFactory.getLogger(LaneKeys.class);

    private final NearRpc rpc;
    private final Treasury treasury;
    private final RestingLanes resting;

    /** Bounded by the number of the treasury's keys. */
    private final Map<PublicKey, Nonce> seen = new ConcurrentHashMap<>();

    LaneKeys(NearRpc rpc, Treasury treasury, RestingLanes resting) {
        this.rpc = rpc;
        this.treasury = treasury;
        this.resting = resting;
    }

    /** Asks for those that are not known; a key that cannot pay lets its lane rest. */
    void learn(Collection<Lane> lanes) throws InterruptedException {
        AllAtOnce.run(lanes.stream()
                .filter(lane -> !seen.containsKey(lane.key()))
                .<Runnable>map(lane -> () -> learn(lane.key()))
                .toList());
    }

    private void learn(PublicKey lane) {
        try {
            switch (rpc.viewAccessKey(treasury.account(), lane, Finality.OPTIMISTIC)) {
                case AccessKeyAnswer.Found found
                when found.fullAccess() -> {
                    seen.put(lane, found.nonce());
                    resting.wake(lane);
                }
                case AccessKeyAnswer.Found _ -> resting.rest(lane, "limited to calls (expected: full access)");
                case AccessKeyAnswer.Absent _ -> resting.rest(lane, "not on chain (expected: a key of the treasury)");
                case AccessKeyAnswer.UnknownBlock _ -> {}
            }
        } catch (RpcFailure noAnswer) {
            LOG.debug("the lane {} is asked for again later", lane, noAnswer);
        }
    }

    /** Returns the nonce that the chain had seen of a lane's key; empty if it is not known. */
    Optional<Nonce> nonceOf(PublicKey lane) {
        return Optional.ofNullable(seen.get(lane));
    }

    /** Notes that the key may have moved by itself. */
    void forget(PublicKey lane) {
        seen.remove(lane);
    }
}
