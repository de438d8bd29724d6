package dev.concord.gateway.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The providers that are configured, by their names. */
@Component
final class Providers {

    private final Map<String, OidcClient> clients = new LinkedHashMap<>();

    Providers(OidcSettings settings) {
        for (var provider : settings.providers()) {
            var redirectUri = Objects.requireNonNull(settings.redirectUri());
            clients.put(provider.name(), new OidcClient(provider, redirectUri));
        }
    }

    List<String> names() {
        return List.copyOf(clients.keySet());
    }

    Optional<OidcClient> find(String name) {
        return Optional.ofNullable(clients.get(name));
    }
}
