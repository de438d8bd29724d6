package dev.concord.payout.payout;

import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.payout.chain.NearSettings;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.payout.domain.Sighting;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Asks endpoints apart whether the chain has refused an attempt for good. What was refused is due again and will be paid anew, so
 * that the word of one node is not enough.
 */
@Service
final class ConfirmRefusal {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmRefusal.class);

    private final List<NearRpc> endpoints;
    private final Treasury treasury;
    private final int required;

    ConfirmRefusal(NearRpc rpc, Treasury treasury, NearSettings settings) {
        this.endpoints = rpc.apart();
        this.treasury = treasury;
        this.required = settings.witnesses();
    }

    boolean isConfirmed(Attempt attempt) {
        var confirmed =
                Sighting.isRefusedBy(endpoints.stream().map(endpoint -> sightedBy(endpoint, attempt)), required);
        if (!confirmed) {
            LOG.warn("attempt {}: fewer than {} endpoints say that it failed", attempt.hash(), required);
        }
        return confirmed;
    }

    private Sighting sightedBy(NearRpc endpoint, Attempt attempt) {
        try {
            return Sighting.of(endpoint.transaction(attempt.hash(), treasury.account(), WaitUntil.NONE));
        } catch (RpcFailure noAnswer) {
            LOG.debug("an endpoint says nothing of attempt {}", attempt.hash(), noAnswer);
            return new Sighting.Unseen();
        }
    }
}
