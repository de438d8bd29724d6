package dev.concord.payout.payout;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.PayoutRule;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.payout}: a tasker is paid once so much is due, or once some of it is so old.
 *
 * @param minimumYocto 0.1 NEAR unless set
 * @param limits at most one for each asset; where there is none, nothing is limited
 */
@ConfigurationProperties("concord.payout")
public record PayoutSettings(
        @DefaultValue("100000000000000000000000") BigInteger minimumYocto,
        @DefaultValue("1h") Duration maxAge,
        @DefaultValue List<LimitSettings> limits) {

    public PayoutSettings {
        if (minimumYocto.signum() <= 0 || maxAge.isNegative()) {
            throw new IllegalArgumentException(
                    "concord.payout: minimum-yocto %s, max-age %s (expected: above 0, not negative)"
                            .formatted(minimumYocto, maxAge));
        }
        limits = List.copyOf(limits);
        var least = new NearAmount(minimumYocto);
        if (limits.stream().anyMatch(each -> each.isOfNear() && !each.limit().isEnoughFor(least))) {
            throw new IllegalArgumentException(
                    "concord.payout.limits: %s (expected: NEAR's at least minimum-yocto, %s, or nothing is ever paid)"
                            .formatted(limits, least));
        }
        if (limits.stream().map(LimitSettings::asset).distinct().count() < limits.size()) {
            throw new IllegalArgumentException(
                    "concord.payout.limits: %s (expected: each asset once)".formatted(limits));
        }
    }

    /**
     * How much is paid on one day (UTC) in an asset at most; the rest waits for the next.
     *
     * @param perTasker in base units, to one tasker
     * @param inTotal in base units, to all
     */
    public record LimitSettings(
            String asset,
            @Nullable BigInteger perTasker,
            @Nullable BigInteger inTotal) {

        private boolean isOfNear() {
            return asset.equals(Asset.NEAR.code());
        }

        private DailyLimit limit() {
            return new DailyLimit(
                    perTasker == null ? DailyLimit.NONE.perTasker() : new NearAmount(perTasker),
                    inTotal == null ? DailyLimit.NONE.inTotal() : new NearAmount(inTotal));
        }
    }

    DailyLimit limit(Asset asset) {
        return limits.stream()
                .filter(each -> each.asset().equals(asset.code()))
                .findFirst()
                .map(LimitSettings::limit)
                .orElse(DailyLimit.NONE);
    }

    PayoutRule rule() {
        return new PayoutRule(new NearAmount(minimumYocto), maxAge);
    }
}
