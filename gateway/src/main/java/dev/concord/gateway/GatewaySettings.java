package dev.concord.gateway;

import dev.concord.gateway.access.Service;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway}.
 *
 * @param operatorToken the operator's bearer token; it has no default, as a known one would let anybody be the operator
 * @param maxRequests how many requests are served at a time; a further one is put off
 */
@ConfigurationProperties("concord.gateway")
public record GatewaySettings(
        URI taskService,
        URI submissionService,
        URI consensusService,
        URI payoutService,
        String operatorToken,
        @DefaultValue("512") int maxRequests) {

    private static final int MOST_REQUESTS = 100_000;

    public GatewaySettings {
        requireOrigin("task-service", taskService);
        requireOrigin("submission-service", submissionService);
        requireOrigin("consensus-service", consensusService);
        requireOrigin("payout-service", payoutService);
        if (Objects.isNull(operatorToken)) {
            throw new IllegalArgumentException("concord.gateway.operator-token: missing (expected: co_...)");
        }
        if (maxRequests < 1 || maxRequests > MOST_REQUESTS) {
            throw new IllegalArgumentException(
                    "concord.gateway.max-requests: %d (expected: 1..%d)".formatted(maxRequests, MOST_REQUESTS));
        }
    }

    /** Returns where a service is that stands behind the gateway. */
    public URI of(Service service) {
        return switch (service) {
            case TASK -> taskService;
            case SUBMISSION -> submissionService;
            case CONSENSUS -> consensusService;
            case PAYOUT -> payoutService;
            case GATEWAY -> throw new IllegalArgumentException("service: the gateway (expected: one behind it)");
        };
    }

    /** Hides the secret, as text forms end up in logs. */
    @Override
    public String toString() {
        return "GatewaySettings(%s, %s, %s, %s, (hidden), %d)"
                .formatted(taskService, submissionService, consensusService, payoutService, maxRequests);
    }

    /** A path would be lost on the way: the request's own path replaces it. */
    private static void requireOrigin(String name, URI service) {
        if (Objects.isNull(service)
                || service.getHost() == null
                || !service.getPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "concord.gateway.%s: %s (expected: http://host:port)".formatted(name, service));
        }
    }
}
