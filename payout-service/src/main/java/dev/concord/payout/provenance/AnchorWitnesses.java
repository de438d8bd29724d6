package dev.concord.payout.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.provenance.AnchorChain.Deed;
import dev.concord.near.provenance.NearAnchorChain;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.Finality;
import dev.concord.payout.chain.Witnesses;
import dev.concord.payout.provenance.domain.KeySight;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Endpoints asked apart: what is noted of an anchor stands in proofs for good, so that it takes the word of as many as the end of a
 * payout does.
 */
@Component
final class AnchorWitnesses {

    private final Witnesses witnesses;

    AnchorWitnesses(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    KeySight key(AccountId account, PublicKey key) {
        return KeySight.agreed(
                witnesses.all(endpoint -> Optional.of(endpoint.viewAccessKey(account, key, Finality.FINAL))),
                witnesses.required());
    }

    /** Whether a transaction has done what it says. */
    boolean haveSeenSuccess(CryptoHash transaction, AccountId sender) {
        return witnesses
                .ask(endpoint -> Optional.of(new NearAnchorChain(endpoint).transaction(transaction, sender)))
                .agreed()
                .filter(Deed.SUCCEEDED::equals)
                .isPresent();
    }

    /** Returns the hash of the block at a height; nothing if too few keep it. */
    Optional<CryptoHash> blockAt(long height) {
        return witnesses
                .ask(endpoint -> endpoint.blockAt(new BlockHeight(height)).map(BlockView::hash))
                .agreed();
    }
}
