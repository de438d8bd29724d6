package dev.concord.payout.provenance;

import dev.concord.near.rpc.DefiniteFailure;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenChain;
import dev.concord.payout.chain.Treasury;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The pace at which leaves become trees and trees a forest, and one of them is anchored; nothing is anchored on a foreign chain. */
@Component
final class ProvenanceSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ProvenanceSchedule.class);

    private final OpenChain chain;
    private final GatherTrees gathering;
    private final GatherForest choosing;
    private final AnchorTrees anchoring;
    private final Optional<AnchorAccount> account;

    ProvenanceSchedule(
            OpenChain chain,
            Treasury treasury,
            GatherTrees gathering,
            GatherForest choosing,
            AnchorTrees anchoring,
            ProvenanceSettings settings) {
        this.chain = chain;
        this.gathering = gathering;
        this.choosing = choosing;
        this.anchoring = anchoring;
        this.account = settings.account();
        if (account.filter(each -> each.id().equals(treasury.account())).isPresent()) {
            throw new IllegalArgumentException(
                    "concord.provenance.account-id: %s (expected: another account than the treasury, whose books it would upset)"
                            .formatted(treasury.account()));
        }
    }

    @Scheduled(fixedDelayString = "${concord.provenance.gather-every:1s}")
    void gather() {
        gathering.gather();
        choosing.gather();
    }

    @Scheduled(fixedDelayString = "${concord.provenance.anchor-every:2s}")
    void anchor() {
        if (chain.standing() instanceof ChainStanding.Open open && account.isPresent()) {
            try {
                anchoring.anchor(account.get(), open.pin().chainId());
            } catch (TransientFailure noAnswer) {
                LOG.debug("the oldest tree is anchored later", noAnswer);
            } catch (DefiniteFailure refused) {
                LOG.warn("the oldest tree is anchored later, though no node understands it", refused);
            }
        }
    }
}
