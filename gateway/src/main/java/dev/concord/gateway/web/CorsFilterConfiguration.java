package dev.concord.gateway.web;

import dev.concord.contracts.id.IdempotencyKey;
import dev.concord.web.lease.LeaseTokens;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Which pages of other origins may call. With none named, no preflight is answered, and no answer may be read. */
@Configuration(proxyBeanMethods = false)
class CorsFilterConfiguration {

    private static final int BEFORE_THE_DOORKEEPER = -20;
    private static final Duration PREFLIGHT_AGE = Duration.ofMinutes(10);

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(CorsSettings settings) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.allowedOrigins());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                IdempotencyKey.HEADER,
                "If-Match",
                "Last-Event-ID",
                LeaseTokens.HEADER,
                "Prefer",
                "Tus-Resumable",
                "Upload-Checksum",
                "Upload-Defer-Length",
                "Upload-Length",
                "Upload-Metadata",
                "Upload-Offset",
                "X-Api-Key"));
        cors.setExposedHeaders(List.of(
                "ETag",
                "Idempotent-Replayed",
                "Location",
                "Preference-Applied",
                "RateLimit",
                "RateLimit-Policy",
                "Request-Id",
                "Retry-After",
                "Tus-Extension",
                "Tus-Max-Size",
                "Tus-Resumable",
                "Tus-Version",
                "Upload-Defer-Length",
                "Upload-Expires",
                "Upload-Length",
                "Upload-Metadata",
                "Upload-Offset"));
        cors.setMaxAge(PREFLIGHT_AGE);
        var sources = new UrlBasedCorsConfigurationSource();
        sources.registerCorsConfiguration("/**", cors);
        var registration = new FilterRegistrationBean<>(new CorsFilter(sources));
        registration.setOrder(BEFORE_THE_DOORKEEPER);
        registration.setEnabled(!settings.allowedOrigins().isEmpty());
        return registration;
    }
}
