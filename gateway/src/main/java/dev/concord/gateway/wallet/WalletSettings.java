package dev.concord.gateway.wallet;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.wallet}.
 *
 * @param endpoints NEAR nodes of one chain, the next of which is asked where one does not answer; with none, nobody signs in by wallet
 * @param recipient what wallets show as the receiver of a sign-in
 * @param challengeAge how long a nonce may be used
 */
@ConfigurationProperties("concord.gateway.wallet")
record WalletSettings(
        @DefaultValue List<URI> endpoints,
        @DefaultValue("concord") String recipient,
        @DefaultValue("5m") Duration challengeAge) {

    private static final Duration LONGEST = Duration.ofHours(1);

    WalletSettings {
        endpoints = List.copyOf(endpoints);
        if (Set.copyOf(endpoints).size() < endpoints.size()) {
            throw new IllegalArgumentException(
                    "concord.gateway.wallet.endpoints: %s (expected: each once)".formatted(endpoints));
        }
        if (recipient.isBlank() || !challengeAge.isPositive() || challengeAge.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "concord.gateway.wallet: recipient \"%s\", challenge-age %s (expected: set, above 0 and at most %s)"
                            .formatted(recipient, challengeAge, LONGEST));
        }
    }
}
