package dev.concord.payout.chain;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.near}.
 *
 * @param endpoints nodes of one chain; the next is asked where one does not answer
 * @param chainId what the nodes must say that they follow, such as mainnet
 * @param witnesses how many endpoints must agree before anything is believed that moves money, or an anchor noted
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
     * The treasury: either keys in a file or a signer elsewhere.
     *
     * @param keysFile a JSON list of its full-access secret keys, each a lane
     * @param signer the address of a signer that holds them instead
     * @param signerTokenFile the bearer token that the signer knows this service by
     */
    public record TreasurySettings(
            String accountId,
            @Nullable Path keysFile,
            @Nullable URI signer,
            @Nullable Path signerTokenFile) {

        /** Says who signs. */
        Signing signing() {
            if (keysFile != null && signer == null && signerTokenFile == null) {
                return new Signing.ByFile(keysFile);
            }
            if (keysFile == null && signer != null && signerTokenFile != null) {
                return new Signing.ByService(signer, signerTokenFile);
            }
            throw new IllegalArgumentException(
                    "concord.near.treasury: keys-file %s, signer %s, signer-token-file %s (expected: the first or the other two)"
                            .formatted(keysFile, signer, signerTokenFile));
        }

        /** Who holds the keys. */
        sealed interface Signing {

            record ByFile(Path keys) implements Signing {}

            record ByService(URI address, Path tokenFile) implements Signing {}
        }
    }
}
