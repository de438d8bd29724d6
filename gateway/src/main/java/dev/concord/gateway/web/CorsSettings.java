package dev.concord.gateway.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.cors}.
 *
 * @param allowedOrigins whose pages may call the API from a browser; none unless they are named one by one
 */
@ConfigurationProperties("concord.gateway.cors")
record CorsSettings(@DefaultValue List<String> allowedOrigins) {

    CorsSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        allowedOrigins.forEach(CorsSettings::requireOrigin);
    }

    private static void requireOrigin(String text) {
        var origin = URI.create(text);
        if (origin.getHost() == null || !origin.getPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "concord.gateway.cors.allowed-origins: %s (expected: https://host, without a path)"
                            .formatted(text));
        }
    }
}
