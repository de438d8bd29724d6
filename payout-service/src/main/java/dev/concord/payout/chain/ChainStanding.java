package dev.concord.payout.chain;

/** Whether money may move on chain now. */
public sealed interface ChainStanding {

    /** The nodes follow the pinned chain. */
    record Open(ChainPin pin) implements ChainStanding {}

    /** Nothing may be sent or credited; the text says why. */
    record Shut(String reason) implements ChainStanding {}
}
