package dev.concord.gateway.wallet;

import dev.concord.near.key.Bytes;
import dev.concord.near.message.OffChainMessage;
import dev.concord.web.HmacSha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Draws nonces that every instance recognises as ours without remembering them, so that strangers who draw them fill nothing: the
 * second in 4 bytes, chance in 12, and 16 of an HMAC over both. Only those that were used are remembered.
 */
@Component
final class SignInNonces {

    private static final byte[] PURPOSE = "nonces of sign-ins by wallet".getBytes(StandardCharsets.UTF_8);
    private static final int MARK_SIZE = 16;
    private static final int MARKED_SIZE = OffChainMessage.NONCE_SIZE - MARK_SIZE;

    private final HmacSha256 marks;
    private final Duration age;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** The key is made from the secret that all instances share, and is good for nothing else. */
    SignInNonces(
            @Value("${concord.web.caller-secret}") String secret,
            WalletSettings settings,
            InstantSource clock,
            RandomGenerator random) {
        this.marks = new HmacSha256(secret.getBytes(StandardCharsets.UTF_8)).derived(PURPOSE);
        this.age = settings.challengeAge();
        this.clock = clock;
        this.random = random;
    }

    /** What there is to say of a nonce that somebody presents. */
    enum Standing {
        GOOD,
        TOO_OLD,
        NOT_OURS
    }

    /** A nonce, and until when it may be used. */
    record Drawn(Bytes nonce, Instant until) {}

    Drawn draw() {
        var second = (int) clock.instant().getEpochSecond();
        var chance = new byte[MARKED_SIZE - Integer.BYTES];
        random.nextBytes(chance);
        var marked = ByteBuffer.allocate(MARKED_SIZE).putInt(second).put(chance).array();
        var nonce = ByteBuffer.allocate(OffChainMessage.NONCE_SIZE)
                .put(marked)
                .put(mark(marked))
                .array();
        return new Drawn(Bytes.of(nonce), drawnAt(nonce).plus(age));
    }

    Standing standing(Bytes nonce) {
        var bytes = nonce.toArray();
        var mark = Arrays.copyOfRange(bytes, MARKED_SIZE, bytes.length);
        if (!MessageDigest.isEqual(mark, mark(Arrays.copyOf(bytes, MARKED_SIZE)))) {
            return Standing.NOT_OURS;
        }
        return clock.instant().isBefore(drawnAt(bytes).plus(age)) ? Standing.GOOD : Standing.TOO_OLD;
    }

    private static Instant drawnAt(byte[] nonce) {
        return Instant.ofEpochSecond(
                Integer.toUnsignedLong(ByteBuffer.wrap(nonce).getInt()));
    }

    private byte[] mark(byte[] marked) {
        return Arrays.copyOf(marks.of(marked), MARK_SIZE);
    }
}
