package dev.concord.payout.withdrawal;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.asset.AllowedToken;
import dev.concord.payout.withdrawal.domain.WithdrawalRule;
import java.math.BigInteger;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.withdrawal}.
 *
 * @param minimumYocto 0.01 NEAR unless set; what is less is paid only if it is all that there is
 * @param mostOpen how many of a vendor's may be under way
 */
@ConfigurationProperties("concord.withdrawal")
public record WithdrawalSettings(
        @DefaultValue("10000000000000000000000") BigInteger minimumYocto,
        @DefaultValue("10") int mostOpen) {

    public WithdrawalSettings {
        if (minimumYocto.signum() <= 0 || mostOpen < 1) {
            throw new IllegalArgumentException(
                    "concord.withdrawal: minimum-yocto %s, most-open %d (expected: above 0, 1 or more)"
                            .formatted(minimumYocto, mostOpen));
        }
    }

    /** Of a token as little is paid back as is paid out; of NEAR it is set here. */
    WithdrawalRule rule(Optional<AllowedToken> token) {
        return new WithdrawalRule(
                token.map(AllowedToken::minimumPayout).orElseGet(() -> new NearAmount(minimumYocto)), mostOpen);
    }
}
