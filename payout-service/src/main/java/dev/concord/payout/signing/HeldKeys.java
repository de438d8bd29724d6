package dev.concord.payout.signing;

import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Secret keys in this process. They show themselves nowhere. */
public final class HeldKeys implements Signer {

    /** More lanes than any network takes transactions of one account. */
    static final int MAX_KEYS = 1_000;

    private final Map<PublicKey, SecretKey> keys = new LinkedHashMap<>();

    /**
     * Holds these.
     *
     * @throws IllegalArgumentException if there are none, or too many
     */
    public HeldKeys(Collection<SecretKey> keys) {
        keys.forEach(key -> this.keys.put(key.publicKey(), key));
        if (this.keys.isEmpty() || this.keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException("%d keys (expected: 1..%d)".formatted(this.keys.size(), MAX_KEYS));
        }
    }

    @Override
    public List<PublicKey> publicKeys() {
        return List.copyOf(keys.keySet());
    }

    @Override
    public SignedTransaction sign(Transaction transaction) {
        var secret = keys.get(transaction.publicKey());
        if (secret == null) {
            throw new SigningFailure("key: " + transaction.publicKey() + " (expected: one of the signer's)");
        }
        return transaction.sign(secret);
    }

    @Override
    public String toString() {
        return "HeldKeys[" + keys.size() + "]";
    }
}
