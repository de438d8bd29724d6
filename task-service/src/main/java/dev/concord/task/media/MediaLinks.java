package dev.concord.task.media;

import dev.concord.web.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Links that open one medium for some minutes to whoever has them, as browsers send no key when they show an image. Signed by
 * HMAC-SHA-256 under a key of their own, derived from the secret of the gateway and its services.
 */
@Component
public final class MediaLinks {

    private static final byte[] PURPOSE = "concord media links".getBytes(StandardCharsets.US_ASCII);

    private final HmacSha256 marks;
    private final Duration lifetime;
    private final InstantSource clock;

    MediaLinks(@Value("${concord.web.caller-secret}") String secret, MediaSettings settings, InstantSource clock) {
        this.marks = new HmacSha256(utf8(secret)).derived(PURPOSE);
        this.lifetime = settings.linkLifetime();
        this.clock = clock;
    }

    /** Makes a link that is good from now on. */
    public MediaLink to(MediaHash hash) {
        var until = Instant.ofEpochSecond(clock.instant().plus(lifetime).getEpochSecond());
        return new MediaLink(hash, until, signature(hash, until));
    }

    /** Tells whether a link was made here and is still good. */
    public boolean isGood(MediaLink link) {
        var genuine = MessageDigest.isEqual(utf8(signature(link.hash(), link.until())), utf8(link.signature()));
        return genuine && clock.instant().isBefore(link.until());
    }

    private String signature(MediaHash hash, Instant until) {
        var statement = hash + "|" + until.getEpochSecond();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(marks.of(utf8(statement)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A link.
     *
     * @param until when it ends, in whole seconds
     */
    public record MediaLink(MediaHash hash, Instant until, String signature) {}
}
