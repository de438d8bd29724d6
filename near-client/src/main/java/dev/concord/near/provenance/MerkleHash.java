package dev.concord.near.provenance;

import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import java.nio.ByteBuffer;

/**
 * The hashes of a tree by RFC 6962. What is hashed begins with another byte for each kind, so that none can be passed off as another:
 * not an inner node as a leaf, nor the key of a tree as an agreement, whatever text somebody may find for one.
 */
final class MerkleHash {

    private static final byte LEAF = 0;
    private static final byte INNER = 1;
    private static final byte HEAD = 2;
    private static final byte TREE = 3;

    private MerkleHash() {}

    static CryptoHash ofLeaf(byte[] content) {
        var hashed = new byte[1 + content.length];
        hashed[0] = LEAF;
        System.arraycopy(content, 0, hashed, 1, content.length);
        return CryptoHash.sha256(hashed);
    }

    static CryptoHash ofInner(CryptoHash left, CryptoHash right) {
        var hashed = new byte[1 + 2 * CryptoHash.SIZE];
        hashed[0] = INNER;
        System.arraycopy(left.bytes().toArray(), 0, hashed, 1, CryptoHash.SIZE);
        System.arraycopy(right.bytes().toArray(), 0, hashed, 1 + CryptoHash.SIZE, CryptoHash.SIZE);
        return CryptoHash.sha256(hashed);
    }

    /** Our own addition to the RFC, which leaves it to a signature: binds how many leaves a root has. */
    static CryptoHash ofHead(int size, CryptoHash root) {
        return CryptoHash.sha256(ByteBuffer.allocate(1 + Integer.BYTES + CryptoHash.SIZE)
                .put(HEAD)
                .putInt(size)
                .put(root.bytes().toArray())
                .array());
    }

    /** A forest's leaf: the key of a tree. */
    static CryptoHash ofTree(PublicKey key) {
        return CryptoHash.sha256(ByteBuffer.allocate(1 + PublicKey.SIZE)
                .put(TREE)
                .put(key.bytes().toArray())
                .array());
    }
}
