package dev.concord.near.provenance;

import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree over the hashes of leaves, as RFC 6962 builds it. Level by level neighbours are joined, and one that is left over at the
 * end rises as it is, which gives the same tree as the RFC's splitting at powers of two.
 */
public final class MerkleTree {

    /** No tree is larger, so that one can always be held in memory: 65,536 hashes are some megabytes. */
    public static final int MOST_LEAVES = 1 << 16;

    private final List<CryptoHash> leaves;

    /** A tree of the leaves' hashes, in their order. */
    public MerkleTree(List<CryptoHash> leaves) {
        this.leaves = List.copyOf(leaves);
        if (leaves.isEmpty() || leaves.size() > MOST_LEAVES) {
            throw new IllegalArgumentException("leaves: %d (expected: 1..%d)".formatted(leaves.size(), MOST_LEAVES));
        }
    }

    /**
     * A forest: the tree of which each leaf is the key of another tree, so that one key on chain stands for many trees.
     *
     * @param trees the keys of trees of agreements, in their order; never of forests
     */
    public static MerkleTree forest(List<PublicKey> trees) {
        return new MerkleTree(trees.stream().map(MerkleHash::ofTree).toList());
    }

    public CryptoHash root() {
        return climb(leaves, 0, new ArrayList<>());
    }

    /** Returns what leads from a leaf to the root. */
    public MerklePath path(int index) {
        if (index < 0 || index >= leaves.size()) {
            throw new IllegalArgumentException("index: %d (expected: 0..%d)".formatted(index, leaves.size() - 1));
        }
        var siblings = new ArrayList<CryptoHash>();
        climb(leaves, index, siblings);
        return new MerklePath(index, leaves.size(), siblings);
    }

    private static CryptoHash climb(List<CryptoHash> level, int at, List<CryptoHash> siblings) {
        var nodes = level;
        for (var index = at; nodes.size() > 1; index /= 2) {
            var sibling = index ^ 1;
            if (sibling < nodes.size()) {
                siblings.add(nodes.get(sibling));
            }
            nodes = above(nodes);
        }
        return nodes.getFirst();
    }

    private static List<CryptoHash> above(List<CryptoHash> nodes) {
        var above = new ArrayList<CryptoHash>((nodes.size() + 1) / 2);
        for (var left = 0; left < nodes.size(); left += 2) {
            above.add(
                    left + 1 < nodes.size()
                            ? MerkleHash.ofInner(nodes.get(left), nodes.get(left + 1))
                            : nodes.get(left));
        }
        return above;
    }
}
