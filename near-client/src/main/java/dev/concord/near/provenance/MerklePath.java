package dev.concord.near.provenance;

import dev.concord.near.key.CryptoHash;
import java.util.List;
import java.util.Optional;

/**
 * What leads from a leaf to its tree's root, checked as RFC 9162, 2.1.3.2 has it.
 *
 * @param index the leaf's place, from 0
 * @param size how many leaves the tree has
 * @param siblings the hashes to join with, from the leaf up
 */
public record MerklePath(int index, int size, List<CryptoHash> siblings) {

    public MerklePath {
        siblings = List.copyOf(siblings);
        if (size < 1 || size > MerkleTree.MOST_LEAVES || index < 0 || index >= size) {
            throw new IllegalArgumentException("index: %d, size: %d (expected: 0 <= index < size <= %d)"
                    .formatted(index, size, MerkleTree.MOST_LEAVES));
        }
    }

    /** Returns the root that the path leads to; none if it has too many or too few hashes for its place. */
    public Optional<CryptoHash> root(CryptoHash leaf) {
        var place = index;
        var last = size - 1;
        var node = leaf;
        for (var sibling : siblings) {
            if (last == 0) {
                return Optional.empty();
            }
            if (place % 2 == 1 || place == last) {
                node = MerkleHash.ofInner(sibling, node);
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                node = MerkleHash.ofInner(node, sibling);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 ? Optional.of(node) : Optional.empty();
    }
}
