package dev.concord.payout.payout;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.payout.domain.PayoutRule;
import java.math.BigInteger;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.payout}: a tasker is paid once so much is due, or once some of it is so old.
 *
 * @param minimumYocto 0.1 NEAR unless set
 */
@ConfigurationProperties("concord.payout")
public record PayoutSettings(
        @DefaultValue("100000000000000000000000") BigInteger minimumYocto,
        @DefaultValue("1h") Duration maxAge) {

    public PayoutSettings {
        if (minimumYocto.signum() <= 0 || maxAge.isNegative()) {
            throw new IllegalArgumentException(
                    "concord.payout: minimum-yocto %s, max-age %s (expected: above 0, not negative)"
                            .formatted(minimumYocto, maxAge));
        }
    }

    PayoutRule rule() {
        return new PayoutRule(new NearAmount(minimumYocto), maxAge);
    }
}
