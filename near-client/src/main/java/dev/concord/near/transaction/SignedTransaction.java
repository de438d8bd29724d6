package dev.concord.near.transaction;

import dev.concord.near.borsh.BorshReader;
import dev.concord.near.borsh.BorshWriter;
import dev.concord.near.borsh.MalformedBorsh;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.Signature;

/** A transaction with its signature: the bytes that are stored before they are sent, and sent again unchanged. */
public record SignedTransaction(Transaction transaction, Signature signature) {

    private static final int ED25519 = 0;

    /**
     * Reads a signed transaction from untrusted bytes, at most 1.5 MiB. The signature is not checked: see
     * {@link #verifies}.
     *
     * @throws MalformedBorsh if the bytes are not exactly one signed transaction
     */
    public static SignedTransaction decode(byte[] encoded) {
        if (encoded.length > TransactionBorsh.MAX_BYTES) {
            throw new MalformedBorsh("transaction: %d bytes (expected: at most %d)"
                    .formatted(encoded.length, TransactionBorsh.MAX_BYTES));
        }
        var in = new BorshReader(encoded);
        var transaction = TransactionBorsh.read(in);
        var curve = in.u8();
        if (curve != ED25519) {
            throw new MalformedBorsh("signature: curve " + curve + " (expected: 0, Ed25519)");
        }
        var signature = Signature.of(in.fixed(Signature.SIZE));
        in.end();
        return new SignedTransaction(transaction, signature);
    }

    public byte[] encode() {
        return new BorshWriter()
                .fixed(transaction.encode())
                .u8(ED25519)
                .fixed(signature.bytes().toArray())
                .toByteArray();
    }

    public CryptoHash hash() {
        return transaction.hash();
    }

    /** Whether the key that the transaction names made the signature. */
    public boolean verifies() {
        return transaction.publicKey().verifies(signature, hash().bytes().toArray());
    }
}
