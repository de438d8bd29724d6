package dev.concord.payout.payout;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import java.util.UUID;

/**
 * One signed transaction that pays; what it pays is its batch.
 *
 * @param asset what it pays in
 * @param key the lane
 * @param baseHeight of the block that it names; it can be included for so many heights after that
 */
record Attempt(
        UUID id,
        Asset asset,
        PublicKey key,
        Nonce nonce,
        long baseHeight,
        Bytes signed,
        CryptoHash hash,
        Progress progress) {

    /** How far an unresolved attempt has come. */
    enum Progress {
        /** Nobody has heard of it. */
        STORED,
        SENT,
        /** It was seen in a block. */
        INCLUDED
    }
}
