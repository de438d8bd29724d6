package dev.concord.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.upstream}.
 *
 * @param responseTimeout how long a service may be silent, before its answer and within it
 * @param patientTimeout the same where a large file is added before the answer begins
 * @param maxConnectionsPerService how much of the gateway one service that hangs can take
 */
@ConfigurationProperties("concord.gateway.upstream")
record UpstreamSettings(
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("60s") Duration responseTimeout,
        @DefaultValue("10m") Duration patientTimeout,
        @DefaultValue("256") int maxConnectionsPerService) {

    UpstreamSettings {
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("response-timeout", responseTimeout);
        requirePositive("patient-timeout", patientTimeout);
        if (maxConnectionsPerService < 1) {
            throw new IllegalArgumentException("concord.gateway.upstream.max-connections-per-service: "
                    + maxConnectionsPerService + " (expected: at least 1)");
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    "concord.gateway.upstream." + name + ": " + duration + " (expected: more than 0)");
        }
    }
}
