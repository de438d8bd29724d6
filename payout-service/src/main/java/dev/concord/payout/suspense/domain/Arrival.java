package dev.concord.payout.suspense.domain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.ReceiptView;
import java.time.Instant;

/**
 * Money that came to the treasury.
 *
 * @param hash the transaction's, or the receipt's where a contract sent the money: such a transaction is no deposit and cannot be
 *     claimed; a name of ours where no receipt tells of it
 * @param receipt what brought it
 * @param sender the signer, or the contract, or "system"
 * @param height of the block in which the receiver executed it; where a receipt tells of it, of the block that shows the receipt
 * @param at when that block was made
 */
public record Arrival(
        CryptoHash hash,
        CryptoHash receipt,
        AccountId sender,
        Asset asset,
        NearAmount amount,
        long height,
        Instant at) {

    public Arrival {
        if (amount.isZero()) {
            throw new IllegalArgumentException("arrival %s: 0 (expected: some money)".formatted(hash));
        }
    }

    /** Whether no receipt tells who has sent it. */
    public boolean isOfTheChain() {
        return sender.equals(ReceiptView.OF_THE_CHAIN);
    }

    /** Whether a contract sent it, or a transaction that was included before the books were opened. */
    public boolean isIndirect() {
        return hash.equals(receipt);
    }
}
