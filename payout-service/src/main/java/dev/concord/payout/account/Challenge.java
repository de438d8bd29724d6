package dev.concord.payout.account;

import dev.concord.near.key.Bytes;
import dev.concord.near.message.OffChainMessage;

/**
 * What a wallet signs to prove an account to us. The text names the owner, so that a proof made for one is none for another.
 *
 * @param recipient what wallets show as the receiver
 */
public record Challenge(Owner owner, Bytes nonce, String recipient) {

    public String message() {
        return "I register this NEAR account at Concord for %s %s.".formatted(owner.kind(), owner.id());
    }

    OffChainMessage offChain() {
        return new OffChainMessage(message(), nonce, recipient, null);
    }
}
