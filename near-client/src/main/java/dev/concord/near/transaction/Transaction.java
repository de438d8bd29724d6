package dev.concord.near.transaction;

import dev.concord.near.borsh.BorshReader;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import java.util.List;

/**
 * A transaction of version 0. It can be included only while its nonce is above the key's last one and its block is
 * young enough.
 *
 * @param blockHash a final block; the transaction expires a number of blocks behind it
 */
public record Transaction(
        AccountId signerId,
        PublicKey publicKey,
        Nonce nonce,
        AccountId receiverId,
        CryptoHash blockHash,
        List<Action> actions) {

    public Transaction {
        actions = List.copyOf(actions);
    }

    /**
     * Reads a transaction's Borsh.
     *
     * @throws dev.concord.near.borsh.MalformedBorsh if the bytes are not exactly one transaction of version 0
     */
    public static Transaction decode(byte[] encoded) {
        var in = new BorshReader(encoded);
        var transaction = TransactionBorsh.read(in);
        in.end();
        return transaction;
    }

    public byte[] encode() {
        return TransactionBorsh.write(this);
    }

    /** What names the transaction on chain, and what its signature signs. */
    public CryptoHash hash() {
        return CryptoHash.sha256(encode());
    }

    /**
     * Signs with the key that the transaction names.
     *
     * @throws IllegalArgumentException if it is another key
     */
    public SignedTransaction sign(SecretKey key) {
        if (!key.publicKey().equals(publicKey)) {
            throw new IllegalArgumentException("key: " + key.publicKey() + " (expected: " + publicKey + ")");
        }
        var hash = hash();
        return new SignedTransaction(this, key.sign(hash.bytes().toArray()), hash);
    }
}
