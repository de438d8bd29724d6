package dev.concord.payout.payout.domain;

import dev.concord.near.transaction.Nonce;

/** Which nonce a lane's next attempt gets: above all that were ever allotted in it, and above what the chain has seen. */
public final class Allotment {

    private Allotment() {}

    public static Nonce next(Nonce allotted, Nonce onChain) {
        return (allotted.isAfter(onChain) ? allotted : onChain).next();
    }
}
