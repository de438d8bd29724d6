package dev.concord.localnet.chain;

import dev.concord.near.key.CryptoHash;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Names blocks and chunks by 32 bytes that look like a hash and hide their height, so that millions of empty blocks
 * need no memory and no disk to be found by name.
 */
final class BlockNames {

    private static final int DIGEST_BYTES = CryptoHash.SIZE - Long.BYTES;

    private final CryptoHash seed;

    BlockNames(CryptoHash seed) {
        this.seed = seed;
    }

    CryptoHash block(long height, CryptoHash content) {
        return name('b', height, content);
    }

    CryptoHash chunk(long height, CryptoHash content) {
        return name('c', height, content);
    }

    /** The height that a name claims; the caller makes the name of that height again and compares. */
    static OptionalLong claimedHeight(CryptoHash name) {
        var bytes = ByteBuffer.wrap(name.bytes().toArray());
        var height = bytes.getLong(DIGEST_BYTES) ^ bytes.getLong(0);
        return height < 0 ? OptionalLong.empty() : OptionalLong.of(height);
    }

    private CryptoHash name(char kind, long height, CryptoHash content) {
        var input = ByteBuffer.allocate(2 * CryptoHash.SIZE + Long.BYTES + Character.BYTES)
                .put(seed.bytes().toArray())
                .putLong(height)
                .putChar(kind)
                .put(content.bytes().toArray());
        var digest = CryptoHash.sha256(input.array()).bytes().toArray();
        var masked = ByteBuffer.wrap(digest).getLong(0) ^ height;
        return CryptoHash.of(ByteBuffer.allocate(CryptoHash.SIZE)
                .put(Arrays.copyOf(digest, DIGEST_BYTES))
                .putLong(masked)
                .array());
    }
}
