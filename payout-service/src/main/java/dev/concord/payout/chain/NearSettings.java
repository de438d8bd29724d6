package dev.concord.payout.chain;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.near}.
 *
 * @param endpoints nodes of one chain; the next is asked where one does not answer
 * @param chainId what the nodes must say that they follow, such as mainnet
 * @param witnesses how many endpoints must agree before an attempt is called dead, or its end is booked
 */
@ConfigurationProperties("concord.near")
public record NearSettings(
        List<URI> endpoints,
        String chainId,
        @DefaultValue("2") int witnesses,
        TreasurySettings treasury) {

    public NearSettings {
        endpoints = List.copyOf(endpoints);
        if (endpoints.isEmpty() || witnesses < 1) {
            throw new IllegalArgumentException("concord.near: %d endpoints, %d witnesses (expected: 1 or more of each)"
                    .formatted(endpoints.size(), witnesses));
        }
        if (Set.copyOf(endpoints).size() < endpoints.size()) {
            throw new IllegalArgumentException(
                    "concord.near.endpoints: %s (expected: each once, because they are witnesses)"
                            .formatted(endpoints));
        }
        if (witnesses > endpoints.size()) {
            throw new IllegalArgumentException(
                    "concord.near.witnesses: %d (expected: at most %d, one for each endpoint)"
                            .formatted(witnesses, endpoints.size()));
        }
    }

    /**
     * The treasury.
     *
     * @param keysFile a JSON list of its full-access secret keys, each a lane
     */
    public record TreasurySettings(String accountId, Path keysFile) {}
}
