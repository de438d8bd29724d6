package dev.concord.payout.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.accounts}.
 *
 * @param recipient what wallets show as the receiver of a proof
 * @param challengeAge how long a nonce may be used
 */
@ConfigurationProperties("concord.accounts")
public record AccountSettings(
        @DefaultValue("concord") String recipient,
        @DefaultValue("10m") Duration challengeAge) {

    public AccountSettings {
        if (recipient.isBlank() || challengeAge.isNegative() || challengeAge.isZero()) {
            throw new IllegalArgumentException(
                    "concord.accounts: recipient \"%s\", challenge-age %s (expected: both set)"
                            .formatted(recipient, challengeAge));
        }
    }
}
