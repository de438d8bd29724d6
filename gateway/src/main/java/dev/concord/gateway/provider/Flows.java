package dev.concord.gateway.provider;

import dev.concord.web.HmacSha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Draws attempts that every instance recognises as ours without remembering them, so that strangers who begin fill nothing. A token
 * has the second in 4 bytes, chance in 16, the provider's name, and 32 of an HMAC over all of it; state, nonce and verifier are made from
 * it under the same key.
 */
@Component
final class Flows {

    private static final byte[] PURPOSE = "sign-ins by providers".getBytes(StandardCharsets.UTF_8);
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int CHANCE_SIZE = 16;
    private static final int HEAD_SIZE = Integer.BYTES + CHANCE_SIZE;
    private static final int MARK_SIZE = 32;
    private static final int LONGEST = 300;

    private final HmacSha256 marks;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** The key is made from the secret that all instances share, and is good for nothing else. */
    Flows(@Value("${concord.web.caller-secret}") String secret, InstantSource clock, RandomGenerator random) {
        this.marks = new HmacSha256(secret.getBytes(StandardCharsets.UTF_8)).derived(PURPOSE);
        this.clock = clock;
        this.random = random;
    }

    Flow draw(String provider) {
        var chance = new byte[CHANCE_SIZE];
        random.nextBytes(chance);
        var name = provider.getBytes(StandardCharsets.UTF_8);
        var second = (int) clock.instant().getEpochSecond();
        var content = ByteBuffer.allocate(HEAD_SIZE + name.length)
                .putInt(second)
                .put(chance)
                .put(name)
                .array();
        var token = ByteBuffer.allocate(content.length + MARK_SIZE)
                .put(content)
                .put(marks.of(content))
                .array();
        return flow(text(token), content);
    }

    /** Returns the attempt that began with this token; nothing if it was not drawn here, or too long ago. */
    Optional<Flow> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
        if (bytes.length <= HEAD_SIZE + MARK_SIZE) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, bytes.length - MARK_SIZE);
        var mark = Arrays.copyOfRange(bytes, content.length, bytes.length);
        return MessageDigest.isEqual(mark, marks.of(content))
                ? Optional.of(flow(token, content))
                        .filter(flow -> clock.instant().isBefore(flow.until()))
                : Optional.empty();
    }

    private Flow flow(String token, byte[] content) {
        var provider = new String(content, HEAD_SIZE, content.length - HEAD_SIZE, StandardCharsets.UTF_8);
        var drawnAt = Instant.ofEpochSecond(
                Integer.toUnsignedLong(ByteBuffer.wrap(content).getInt()));
        return new Flow(
                provider,
                token,
                made("state", token),
                made("nonce", token),
                made("verifier", token),
                drawnAt.plus(LIFE));
    }

    private String made(String what, String token) {
        return text(marks.of((what + ":" + token).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
