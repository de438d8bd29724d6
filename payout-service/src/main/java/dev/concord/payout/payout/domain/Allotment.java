package dev.concord.payout.payout.domain;

import dev.concord.near.transaction.Nonce;
import java.util.Optional;

/** Which nonce a lane's next attempt gets: above all that were ever allotted in it, and above what the chain has seen. */
public final class Allotment {

    /** The block that includes an attempt comes after the one that it names. A nonce that only blocks to come take waits a minute at most. */
    private static final long BLOCKS_TO_COME = 100;

    private Allotment() {}

    /**
     * Returns the next nonce; none if no block takes it for long. What is signed with such a one is never included, and would leave
     * none below it.
     *
     * @param height of the block that the attempt names
     */
    public static Optional<Nonce> next(Nonce allotted, Nonce onChain, long height) {
        var next = (allotted.isAfter(onChain) ? allotted : onChain).next();
        return Optional.of(next).filter(nonce -> isPossible(nonce, height));
    }

    /** Whether a key can be at that nonce while the chain is about that high. */
    public static boolean isPossible(Nonce nonce, long height) {
        return nonce.isPossibleAt(height + BLOCKS_TO_COME);
    }
}
