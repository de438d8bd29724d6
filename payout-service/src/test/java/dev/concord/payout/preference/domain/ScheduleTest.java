package dev.concord.payout.preference.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The next payout of a day or week comes after its end by UTC, whenever in it something was earned. */
final class ScheduleTest {

    /** A Thursday. */
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void asapIsAtOnce() {
        assertThat(Schedule.ASAP.next(NOON)).isEqualTo(NOON);
    }

    @Test
    void dailyIsTheNextMidnight() {
        assertThat(Schedule.DAILY.next(NOON)).isEqualTo("2026-11-27T00:00:00Z");
        assertThat(Schedule.DAILY.next(Instant.parse("2026-11-26T00:00:00Z"))).isEqualTo("2026-11-27T00:00:00Z");
    }

    @Test
    void weeklyIsTheNextMonday() {
        assertThat(Schedule.WEEKLY.next(NOON)).isEqualTo("2026-11-30T00:00:00Z");
        assertThat(Schedule.WEEKLY.next(Instant.parse("2026-11-30T00:00:00Z"))).isEqualTo("2026-12-07T00:00:00Z");
        assertThat(Schedule.WEEKLY.next(Instant.parse("2026-11-29T23:59:59Z"))).isEqualTo("2026-11-30T00:00:00Z");
    }

    /** The database asks whether it was booked before the period began, the rule whether the next payout is due. */
    @Test
    void whatWasBookedBeforeThePeriodBeganIsWhatIsDueInIt() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < 10_000; round++) {
            var since = NOON.plusSeconds(random.nextInt(3_000_000));
            var now = since.plusSeconds(random.nextInt(1_500_000));
            for (var schedule : new Schedule[] {Schedule.DAILY, Schedule.WEEKLY}) {
                assertThat(!schedule.next(since).isAfter(now))
                        .as("seed %d: %s since %s, now %s", seed, schedule, since, now)
                        .isEqualTo(since.isBefore(schedule.opened(now)));
            }
        }
    }
}
