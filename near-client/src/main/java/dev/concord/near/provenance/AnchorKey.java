package dev.concord.near.provenance;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Permission;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;

/**
 * The root of a tree, or of a forest, as an access key of the account that is kept for roots. Nobody has a secret key for it, and it could pay for
 * nothing: its allowance is zero, and the account has no code to call. It stays in the chain's state for good, so that every node
 * confirms it, and its nonce says since when it stands.
 */
public final class AnchorKey {

    private static final BigInteger NONCES_PER_HEIGHT = BigInteger.valueOf(1_000_000);

    private AnchorKey() {}

    /** Returns the key of a tree, or of a forest: the hash of its root and of how many leaves it has. */
    public static PublicKey of(int size, CryptoHash root) {
        return new PublicKey(MerkleHash.ofHead(size, root).bytes());
    }

    /** What adds the key to its account. */
    public static Action addition(PublicKey key, AccountId account) {
        var harmless = new Permission.CallsOnly(NearAmount.ZERO, account, List.of());
        return new Action.AddKey(key, Nonce.ZERO, harmless);
    }

    /** Returns the block in which a key was added that has signed nothing since; none if it has signed. */
    public static OptionalLong heightOf(Nonce nonce) {
        var parts = nonce.value().divideAndRemainder(NONCES_PER_HEIGHT);
        return parts[1].signum() == 0 ? OptionalLong.of(parts[0].longValueExact() + 1) : OptionalLong.empty();
    }
}
