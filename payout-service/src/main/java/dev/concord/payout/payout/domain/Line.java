package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.token.TokenCalls;
import java.util.Optional;

/**
 * One payout in a batch.
 *
 * @param registration what registering its account with the token's contract costs, in yocto; empty if it is registered
 */
public record Line(Payout payout, Optional<NearAmount> registration) {

    public Line(Payout payout) {
        this(payout, Optional.empty());
    }

    int actions() {
        return registration.isPresent() ? 2 : 1;
    }

    long gas() {
        return TokenCalls.TRANSFER_GAS + (registration.isPresent() ? TokenCalls.REGISTER_GAS : 0);
    }
}
