package dev.concord.payout.payout.domain;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A day's limit cuts what is planned; the rest waits. */
final class DailyLimitTest {

    private static final NearAmount MINIMUM = yocto(10);

    private final DailyLimit limit = new DailyLimit(yocto(100), yocto(1000));

    @Test
    void whatFitsIsPlannedWhole() {
        assertThat(limit.allows(yocto(100), planned(0, 0), MINIMUM)).isEqualTo(yocto(100));
        assertThat(limit.allows(yocto(3), planned(97, 0), MINIMUM)).isEqualTo(yocto(3));
    }

    @Test
    void ofWhatIsOverAPartIsPlanned() {
        assertThat(limit.allows(yocto(500), planned(0, 0), MINIMUM)).isEqualTo(yocto(100));
        assertThat(limit.allows(yocto(500), planned(40, 0), MINIMUM)).isEqualTo(yocto(60));
        assertThat(limit.allows(yocto(500), planned(0, 970), MINIMUM)).isEqualTo(yocto(30));
    }

    @Test
    void aPartThatIsNotWorthATransactionWaitsWithTheRest() {
        assertThat(limit.allows(yocto(500), planned(91, 0), MINIMUM)).isEqualTo(NearAmount.ZERO);
        assertThat(limit.allows(yocto(500), planned(90, 0), MINIMUM)).isEqualTo(yocto(10));
    }

    @Test
    void nothingIsPlannedBeyondALimitThatWasLowered() {
        assertThat(limit.allows(yocto(50), planned(700, 700), MINIMUM)).isEqualTo(NearAmount.ZERO);
        assertThat(limit.allows(yocto(50), planned(0, 7000), MINIMUM)).isEqualTo(NearAmount.ZERO);
    }

    @Test
    void aDayIsUsedUpOnceNoPartIsWorthATransaction() {
        assertThat(limit.isUsedUp(yocto(990), MINIMUM)).isFalse();
        assertThat(limit.isUsedUp(yocto(991), MINIMUM)).isTrue();
        assertThat(DailyLimit.NONE.isUsedUp(yocto(Long.MAX_VALUE), MINIMUM)).isFalse();
    }

    @Test
    void aDayBeginsAtMidnightByUtc() {
        assertThat(DailyLimit.dayOf(Instant.parse("2026-11-26T23:59:59.999Z"))).isEqualTo("2026-11-26T00:00:00Z");
        assertThat(DailyLimit.dayOf(Instant.parse("2026-11-27T00:00:00Z"))).isEqualTo("2026-11-27T00:00:00Z");
    }

    private static DailyLimit.Planned planned(long forTasker, long inTotal) {
        return new DailyLimit.Planned(yocto(forTasker), yocto(inTotal));
    }
}
