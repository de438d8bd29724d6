package dev.concord.localnet.node;

import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.ChainError;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.SignedTransaction;
import java.util.Optional;

/** Decides whether a transaction may wait for its block, as the chain is now. */
final class Admission {

    private final Chain chain;
    private final Mempool mempool;
    private final long validityBlocks;

    Admission(Chain chain, Mempool mempool, long validityBlocks) {
        this.chain = chain;
        this.mempool = mempool;
        this.validityBlocks = validityBlocks;
    }

    boolean isKnown(CryptoHash hash) {
        return mempool.contains(hash) || chain.includes(hash);
    }

    Optional<ChainError> violation(SignedTransaction signed) {
        if (isExpired(signed)) {
            return Optional.of(ChainError.of("Expired"));
        }
        return chain.violation(signed)
                .or(() -> mempool.isFull() ? Optional.of(ChainError.congested()) : Optional.empty());
    }

    /** A base block that this node does not know counts as too old, as on real nodes. */
    boolean isExpired(SignedTransaction signed) {
        var base = chain.heightOf(signed.transaction().blockHash());
        return base.isEmpty() || chain.head() > base.getAsLong() + validityBlocks;
    }
}
