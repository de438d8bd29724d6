package dev.concord.payout.payout;

import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.chain.Treasury;
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
    private final Map<PublicKey, Nonce> seen = new ConcurrentHashMap<>();

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
        var nonce = greatestPossible(answers);
        if (nonce.isPresent()) {
            seen.put(lane, nonce.get());
            resting.wake(lane);
        } else {
            answers.forEach(answer -> whyNot(answer).ifPresent(reason -> resting.rest(lane, reason)));
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

    /** One endpoint may lag, and another say what cannot be: that would be the last nonce of the lane. */
    private static Optional<Nonce> greatestPossible(List<AccessKeyAnswer> answers) {
        return answers.stream()
                .<Nonce>mapMulti((answer, next) -> {
                    if (answer instanceof AccessKeyAnswer.Found found
                            && found.fullAccess()
                            && found.nonce().isPossibleAt(found.at().height())) {
                        next.accept(found.nonce());
                    }
                })
                .max(Comparator.naturalOrder());
    }

    private static Optional<String> whyNot(AccessKeyAnswer answer) {
        return switch (answer) {
            case AccessKeyAnswer.Found found
            when found.fullAccess() ->
                Optional.of("said to be at nonce %s in block %d (expected: below a million for each block)"
                        .formatted(found.nonce(), found.at().height()));
            case AccessKeyAnswer.Found _ -> Optional.of("limited to calls (expected: full access)");
            case AccessKeyAnswer.Absent _ -> Optional.of("not on chain (expected: a key of the treasury)");
            case AccessKeyAnswer.UnknownBlock _ -> Optional.empty();
        };
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
