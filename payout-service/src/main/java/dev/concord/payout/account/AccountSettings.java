package dev.concord.payout.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.accounts}.
 *
 * @param recipient what wallets show as the receiver of a proof
 * @param challengeAge how long a nonce may be used
 * @param coolingOff how long a change of a tasker's account waits that the account so far has not signed
 */
@ConfigurationProperties("concord.accounts")
public record AccountSettings(
        @DefaultValue("concord") String recipient,
        @DefaultValue("10m") Duration challengeAge,
        @DefaultValue("72h") Duration coolingOff) {

    public AccountSettings {
        if (recipient.isBlank() || challengeAge.isNegative() || challengeAge.isZero() || coolingOff.isNegative()) {
            throw new IllegalArgumentException(
                    "concord.accounts: recipient \"%s\", challenge-age %s, cooling-off %s (expected: set, above 0, not below 0)"
                            .formatted(recipient, challengeAge, coolingOff));
        }
    }
}
