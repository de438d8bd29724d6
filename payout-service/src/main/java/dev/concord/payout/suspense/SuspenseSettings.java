package dev.concord.payout.suspense;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.suspense}.
 *
 * @param claimAge how long what a vendor's account has sent is left for its claim
 */
@ConfigurationProperties("concord.suspense")
public record SuspenseSettings(@DefaultValue("1h") Duration claimAge) {

    public SuspenseSettings {
        if (claimAge.isNegative()) {
            throw new IllegalArgumentException(
                    "concord.suspense.claim-age: %s (expected: not negative)".formatted(claimAge));
        }
    }
}
