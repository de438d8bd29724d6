package dev.concord.near.transaction;

import dev.concord.near.borsh.BorshReader;
import dev.concord.near.borsh.BorshWriter;
import dev.concord.near.borsh.MalformedBorsh;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.Signature;
import org.jspecify.annotations.Nullable;

/** A transaction with its signature: the bytes that are stored before they are sent, and sent again unchanged. */
public final class SignedTransaction {

    private static final int ED25519 = 0;

    private final Transaction transaction;
    private final Signature signature;

    /** Found once: whoever handles transactions asks for it again and again, and it needs all of the transaction's bytes. */
    private final CryptoHash hash;

    public SignedTransaction(Transaction transaction, Signature signature) {
        this(transaction, signature, transaction.hash());
    }

    SignedTransaction(Transaction transaction, Signature signature, CryptoHash hash) {
        this.transaction = transaction;
        this.signature = signature;
        this.hash = hash;
    }

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

    public Transaction transaction() {
        return transaction;
    }

    public Signature signature() {
        return signature;
    }

    public CryptoHash hash() {
        return hash;
    }

    /** Whether the key that the transaction names made the signature. */
    public boolean verifies() {
        return transaction.publicKey().verifies(signature, hash.bytes().toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedTransaction that
                && transaction.equals(that.transaction)
                && signature.equals(that.signature);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "SignedTransaction[" + hash + "]";
    }
}
