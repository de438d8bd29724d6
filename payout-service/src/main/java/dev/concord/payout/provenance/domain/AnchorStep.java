package dev.concord.payout.provenance.domain;

import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import java.util.Optional;

/**
 * What to do next for a tree whose key does not stand on chain at a final block. Unlike a payout, an addition that is signed twice
 * does no harm: a key stands once, and the second addition fails. So an attempt is replaced without a proof of its death.
 */
public sealed interface AnchorStep {

    /** Sign a first attempt. */
    record Sign() implements AnchorStep {}

    /** Send the same bytes again. */
    record Send() implements AnchorStep {}

    /** This attempt will add nothing; sign another. */
    record Replace(String reason) implements AnchorStep {}

    /**
     * Decides.
     *
     * @param open the attempt that is not over, if there is one
     * @param signer the account's key that signs now, at the block at which the tree's key is missing
     */
    static AnchorStep of(Optional<Open> open, Signer signer) {
        if (open.isEmpty()) {
            return new Sign();
        }
        var attempt = open.get();
        if (!attempt.key().equals(signer.key())) {
            return new Replace("another key signs now");
        }
        if (!attempt.nonce().isAfter(signer.nonce())) {
            return new Replace("its nonce is used, and the tree's key does not stand");
        }
        if (signer.height() > attempt.baseHeight() + signer.validityBlocks()) {
            return new Replace("its block is too old");
        }
        return new Send();
    }

    /** A signed attempt that may still be included. */
    record Open(PublicKey key, Nonce nonce, long baseHeight) {}

    /**
     * The key that signs, as it is at a final block.
     *
     * @param nonce the last one used
     * @param validityBlocks for how many blocks behind its own a transaction may be included
     */
    record Signer(PublicKey key, Nonce nonce, long height, long validityBlocks) {}
}
