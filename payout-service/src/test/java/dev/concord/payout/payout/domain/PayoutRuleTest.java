package dev.concord.payout.payout.domain;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.payout.preference.domain.Preferences.Wish;
import dev.concord.payout.preference.domain.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When what is owed becomes a payout. */
final class PayoutRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant FRESH = NOW.minusSeconds(60);
    private static final Instant OLD = NOW.minus(Duration.ofHours(2));

    private final PayoutRule rule = new PayoutRule(yocto(100), Duration.ofHours(1));

    @Test
    void itIsTimeOnceItIsEnoughOrOldEnough() {
        assertThat(allows(100, FRESH, Wish.NONE)).isTrue();
        assertThat(allows(99, FRESH, Wish.NONE)).isFalse();
        assertThat(allows(1, OLD, Wish.NONE)).isTrue();
    }

    @Test
    void whoWantsMoreWaitsForItWhateverItsAge() {
        var wish = wish(Schedule.ASAP, 500);

        assertThat(allows(499, OLD, wish)).isFalse();
        assertThat(allows(500, FRESH, wish)).isTrue();
    }

    @Test
    void nobodysMinimumLiesBelowThePlatforms() {
        assertThat(allows(50, FRESH, wish(Schedule.ASAP, 50))).isFalse();
        assertThat(rule.minimumFor(wish(Schedule.ASAP, 50))).isEqualTo(yocto(100));
    }

    @Test
    void whoWantsItDailyWaitsForTheNextDay() {
        var wish = wish(Schedule.DAILY, 100);

        assertThat(allows(1000, OLD, wish)).isFalse();
        assertThat(allows(1000, NOW.minus(Duration.ofHours(13)), wish)).isTrue();
        assertThat(allows(99, NOW.minus(Duration.ofHours(13)), wish)).isFalse();
    }

    @Test
    void whatIsNotAcceptedWaits() {
        assertThat(allows(1000, OLD, new Wish(Schedule.ASAP, Optional.empty(), false)))
                .isFalse();
    }

    private boolean allows(long due, Instant since, Wish wish) {
        return rule.allows(yocto(due), since, wish, NOW);
    }

    private static Wish wish(Schedule schedule, long minimum) {
        return new Wish(schedule, Optional.of(yocto(minimum)), true);
    }
}
