package dev.concord.near.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed of an agreement; nothing of it is true before {@link CheckProof} has said so.
 *
 * @param tree where the leaf is; absent while it waits for a tree
 * @param forest where the tree's key is, if it stands on chain by the key of a {@link MerkleTree#forest forest}; absent if the
 *     tree's own key does, or while neither is decided
 * @param anchor where the key of the forest, or of the tree alone, stands; there if the state says anchored
 */
public record Proof(
        State state,
        Leaf leaf,
        @Nullable Inclusion tree,
        @Nullable Inclusion forest,
        @Nullable Anchor anchor) {

    public Proof {
        if ((tree == null) != (state == State.WAITING_FOR_TREE) || (anchor != null) != (state == State.ANCHORED)) {
            throw new IllegalArgumentException("state: %s (expected: with what it speaks of)".formatted(state));
        }
        if (forest != null && tree == null) {
            throw new IllegalArgumentException("forest: one without a tree (expected: of which the tree is part)");
        }
    }

    /** How far an agreement has come. */
    public enum State {
        WAITING_FOR_TREE("waiting for the tree"),
        WAITING_FOR_ANCHOR("waiting for the anchor"),
        /** Nothing is anchored here: no account is kept for it. */
        NOT_ANCHORED("not anchored"),
        ANCHORED("anchored");

        private final String text;

        State(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The agreement.
     *
     * @param content canonical JSON, of which the bytes are hashed as they are
     */
    public record Leaf(String content, CryptoHash hash) {}

    /** Where the leaf is in its tree, or the tree's key in its forest. */
    public record Inclusion(MerklePath path, CryptoHash root) {

        /** Returns the key of the tree, or of the forest. */
        public PublicKey key() {
            return AnchorKey.of(path.size(), root);
        }
    }

    /**
     * Where the key stands, as an access key of an account that is kept for this.
     *
     * @param chain the chain's id, such as mainnet
     * @param height the block in which the key was added
     * @param blockHash that block's hash; absent if no node had the block any more
     * @param transaction what added the key; absent if it is not known
     */
    public record Anchor(
            String chain,
            AccountId account,
            PublicKey key,
            long height,
            @Nullable CryptoHash blockHash,
            @Nullable Signed transaction) {}

    /** A signed transaction's hash and bytes. */
    public record Signed(CryptoHash hash, Bytes bytes) {}
}
