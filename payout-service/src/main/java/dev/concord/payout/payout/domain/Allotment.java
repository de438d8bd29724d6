package dev.concord.payout.payout.domain;

import dev.concord.near.transaction.Nonce;
import java.util.Optional;

/** Which nonce a lane's next attempt gets: above all that were ever allotted in it, and above what the chain has seen. */
public final class Allotment {

    private Allotment() {}

    /**
     * Returns the next nonce; none if the chain would not take it. What is signed with a greater one is never in a block, and would
     * leave none below it.
     *
     * @param height of the block that the attempt names
     */
    public static Optional<Nonce> next(Nonce allotted, Nonce onChain, long height) {
        var next = (allotted.isAfter(onChain) ? allotted : onChain).next();
        return Optional.of(next).filter(nonce -> nonce.isPossibleAt(height));
    }
}
