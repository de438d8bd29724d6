package dev.concord.payout.payout;

import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.payout.domain.Allotment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the chain says of lanes' keys. All endpoints are asked once for each, and again when an attempt is in doubt: in between nobody but
 * Concord uses a key, and the database knows which nonces it has given away.
 */
@Component
final class LaneKeys {

    private static final Logger LOG = LoggerFactory.getLogger(LaneKeys.class);

    private final List<NearRpc> endpoints;
    private final Treasury treasury;
    private final RestingLanes resting;

    /** Bounded by the number of the treasury's keys. */
    private final Map<PublicKey, List<Nonce>> seen = new ConcurrentHashMap<>();

    LaneKeys(NearRpc rpc, Treasury treasury, RestingLanes resting) {
        this.endpoints = rpc.apart();
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
        var answers = endpoints.stream()
                .flatMap(endpoint -> asked(endpoint, lane).stream())
                .toList();
        var nonces = nonces(answers);
        if (nonces.isEmpty()) {
            answers.forEach(answer -> whyNot(answer).ifPresent(reason -> resting.rest(lane, reason)));
        } else {
            seen.put(lane, nonces);
        }
    }

    private Optional<AccessKeyAnswer> asked(NearRpc endpoint, PublicKey lane) {
        try {
            return Optional.of(endpoint.viewAccessKey(treasury.account(), lane, Finality.OPTIMISTIC));
        } catch (RpcFailure noAnswer) {
            LOG.debug("the lane {} is asked for again later", lane, noAnswer);
            return Optional.empty();
        }
    }

    private static List<Nonce> nonces(List<AccessKeyAnswer> answers) {
        return answers.stream()
                .<Nonce>mapMulti((answer, next) -> {
                    if (answer instanceof AccessKeyAnswer.Found found && found.fullAccess()) {
                        next.accept(found.nonce());
                    }
                })
                .toList();
    }

    private static Optional<String> whyNot(AccessKeyAnswer answer) {
        return switch (answer) {
            case AccessKeyAnswer.Found _ -> Optional.of("limited to calls (expected: full access)");
            case AccessKeyAnswer.Absent _ -> Optional.of("not on chain (expected: a key of the treasury)");
            case AccessKeyAnswer.UnknownBlock _ -> Optional.empty();
        };
    }

    /** Tells whether it is known what the chain says of a lane's key. */
    boolean areKnown(PublicKey lane) {
        return seen.containsKey(lane);
    }

    /**
     * Returns the nonce that the chain had seen of a lane's key, the greatest that endpoints tell: one may lag. But for what cannot be,
     * whatever height is told with it: it would be the last nonce of the lane. Empty if it is not known; a lane of which only the
     * impossible is told rests, and is asked for again.
     *
     * @param height about which the chain is
     */
    Optional<Nonce> nonceOf(PublicKey lane, long height) {
        var told = seen.getOrDefault(lane, List.of());
        var nonce =
                told.stream().filter(each -> Allotment.isPossible(each, height)).max(Comparator.naturalOrder());
        if (nonce.isPresent()) {
            resting.wake(lane);
        } else if (!told.isEmpty()) {
            forget(lane);
            resting.rest(lane, "said to be at a nonce that no block takes (expected: below a million for each block)");
        }
        return nonce;
    }

    /** Notes that the key may have moved by itself. */
    void forget(PublicKey lane) {
        seen.remove(lane);
    }
}
