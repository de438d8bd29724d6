package dev.concord.gateway.repeat;

import dev.concord.near.key.Bytes;
import dev.concord.web.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the seals of requests, from the secret that all instances share: one answers what another has remembered. */
@Component
final class Seals {

    private static final byte[] CALLERS = "callers of first answers".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REQUESTS = "requests of first answers".getBytes(StandardCharsets.US_ASCII);

    private final HmacSha256 callers;
    private final HmacSha256 requests;
    private final RandomGenerator random;

    Seals(@Value("${concord.web.caller-secret}") String secret, RandomGenerator random) {
        var shared = new HmacSha256(secret.getBytes(StandardCharsets.UTF_8));
        this.callers = shared.derived(CALLERS);
        this.requests = shared.derived(REQUESTS);
        this.random = random;
    }

    Seal of(KeyedRequest request) {
        return new Seal(
                requests.derived(request.name().getBytes(StandardCharsets.UTF_8)),
                Bytes.of(callers.of(request.caller().getBytes(StandardCharsets.UTF_8))),
                random);
    }
}
