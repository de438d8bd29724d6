package dev.concord.near.key;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 secret key. It never shows itself: {@link #reveal} is the one way to its text. */
public final class SecretKey {

    private static final int SEED_SIZE = 32;

    private final byte[] seed;
    private final PublicKey publicKey;

    private SecretKey(byte[] seed) {
        this.seed = seed;
        var point = new byte[PublicKey.SIZE];
        Ed25519.generatePublicKey(seed, 0, point, 0);
        this.publicKey = PublicKey.of(point);
    }

    public static SecretKey fromSeed(byte[] seed) {
        if (seed.length != SEED_SIZE) {
            throw new IllegalArgumentException("secret key: %d bytes of seed (expected: 32)".formatted(seed.length));
        }
        return new SecretKey(seed.clone());
    }

    /** Draws a key; outside tests the source must be a {@link java.security.SecureRandom}. */
    public static SecretKey random(RandomGenerator random) {
        var seed = new byte[SEED_SIZE];
        random.nextBytes(seed);
        return new SecretKey(seed);
    }

    /**
     * Reads "ed25519:" and the base 58 of the seed, or of the seed and the public key after it.
     *
     * @throws IllegalArgumentException if it is anything else; the message shows nothing of the text
     */
    public static SecretKey parse(String text) {
        if (!text.startsWith(PublicKey.PREFIX)) {
            throw new IllegalArgumentException("secret key: no \"ed25519:\" in front (expected: an Ed25519 key)");
        }
        var content = Base58.decode(text.substring(PublicKey.PREFIX.length()));
        if (content.length != SEED_SIZE && content.length != SEED_SIZE + PublicKey.SIZE) {
            throw new IllegalArgumentException("secret key: %d bytes (expected: 32 or 64)".formatted(content.length));
        }
        var key = new SecretKey(Arrays.copyOf(content, SEED_SIZE));
        if (content.length > SEED_SIZE && !key.endsWithPublicKey(content)) {
            throw new IllegalArgumentException("secret key: its second half is not its public key");
        }
        return key;
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    public Signature sign(byte[] message) {
        var signature = new byte[Signature.SIZE];
        Ed25519.sign(seed, 0, publicKey.bytes().toArray(), 0, message, 0, message.length, signature, 0);
        return Signature.of(signature);
    }

    /** The secret as "ed25519:..." of 64 bytes, the form that every NEAR tool reads. Write it to nowhere but a key file. */
    public String reveal() {
        var content = Arrays.copyOf(seed, SEED_SIZE + PublicKey.SIZE);
        System.arraycopy(publicKey.bytes().toArray(), 0, content, SEED_SIZE, PublicKey.SIZE);
        return PublicKey.PREFIX + Base58.encode(content);
    }

    private boolean endsWithPublicKey(byte[] content) {
        return Arrays.equals(
                content, SEED_SIZE, content.length, publicKey.bytes().toArray(), 0, PublicKey.SIZE);
    }

    @Override
    public String toString() {
        return "SecretKey[of " + publicKey + "]";
    }
}
