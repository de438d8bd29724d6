package dev.concord.payout.chain;

import java.util.Optional;

/** Where the pin is kept: at most one, never changed. */
public interface ChainPins {

    Optional<ChainPin> find();

    /** Returns false if there is one already. */
    boolean add(ChainPin pin);
}
