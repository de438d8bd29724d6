package dev.concord.gateway.provider;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.oidc}.
 *
 * @param providers who may say who somebody is; with none, nobody signs in that way
 * @param redirectUri the page of ours to which providers send browsers back; needed with any provider
 */
@ConfigurationProperties("concord.gateway.oidc")
record OidcSettings(
        @DefaultValue List<Provider> providers, @Nullable URI redirectUri) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int MOST = 20;

    OidcSettings {
        providers = List.copyOf(providers);
        if (providers.size() > MOST
                || providers.stream().map(Provider::name).distinct().count() < providers.size()) {
            throw new IllegalArgumentException(
                    "concord.gateway.oidc.providers: %s (expected: at most %d, each name once)"
                            .formatted(providers, MOST));
        }
        if (!providers.isEmpty() && redirectUri == null) {
            throw new IllegalArgumentException("concord.gateway.oidc.redirect-uri: missing (expected: https://...)");
        }
    }

    /**
     * One provider.
     *
     * @param name by which it is chosen, in paths
     * @param issuer its address, under which it describes itself
     * @param clientSecret what it knows us by
     */
    record Provider(String name, URI issuer, String clientId, String clientSecret) {

        Provider {
            if (Objects.isNull(name) || !NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "concord.gateway.oidc.providers: name %s (expected: 1..40 of a-z, 0-9 and -)".formatted(name));
            }
            if (Objects.isNull(issuer) || !isSafe(issuer)) {
                throw new IllegalArgumentException(
                        "concord.gateway.oidc.providers: issuer %s (expected: https://...)".formatted(issuer));
            }
            if (Objects.isNull(clientId) || Objects.isNull(clientSecret)) {
                throw new IllegalArgumentException(
                        "concord.gateway.oidc.providers: client-id, client-secret of %s: missing (expected: both)"
                                .formatted(name));
            }
        }

        /** Hides the secret, as text forms end up in logs. */
        @Override
        public String toString() {
            return name + " (" + issuer + ")";
        }

        private static boolean isSafe(URI issuer) {
            return "https".equals(issuer.getScheme())
                    || ("http".equals(issuer.getScheme()) && "127.0.0.1".equals(issuer.getHost()));
        }
    }
}
