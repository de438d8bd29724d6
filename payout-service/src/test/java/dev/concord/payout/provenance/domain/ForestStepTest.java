package dev.concord.payout.provenance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.payout.provenance.domain.ForestStep.ChooseTree;
import dev.concord.payout.provenance.domain.ForestStep.Gather;
import dev.concord.payout.provenance.domain.ForestStep.Standing;
import dev.concord.payout.provenance.domain.ForestStep.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ForestStepTest {

    private static final Instant EARLIEST = Instant.parse("2026-11-27T10:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(60);

    @Test
    void whereNothingWaitsNothingIsDone() {
        assertThat(step(0, false, false)).isEqualTo(new Wait());
    }

    @Test
    void aTreeAloneIsChosenItself() {
        assertThat(step(1, false, false)).isEqualTo(new ChooseTree());
    }

    @Test
    void severalTreesAreGathered() {
        assertThat(step(2, false, false)).isEqualTo(new Gather());
    }

    @Test
    void aRoundIsWaitedFor() {
        assertThat(step(1, true, false)).isEqualTo(new Wait());
        assertThat(step(2, true, false)).isEqualTo(new Wait());
    }

    @Test
    void whatIsChosenIsAnchoredFirst() {
        assertThat(step(1, false, true)).isEqualTo(new Wait());
        assertThat(step(2, false, true)).isEqualTo(new Wait());
    }

    @Test
    void anIntervalPassesBetweenTwoKeys() {
        assertThat(after(EARLIEST.plusMillis(1))).isEqualTo(new Wait());
        assertThat(after(EARLIEST)).isEqualTo(new Gather());
        assertThat(after(EARLIEST.minusMillis(1))).isEqualTo(new Gather());
    }

    /** Minute by minute trees come, and a chain that is away for days at times adds what is chosen. */
    @Test
    void whateverHappensNoIntervalHasTwoKeysAndNoTreeIsForgotten() {
        var seed = new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);
        var anchored = new ArrayList<Integer>();
        var waiting = 0;
        var chosen = false;
        var away = false;
        for (var minute = 0; minute < 100_000; minute++) {
            away = away ? random.nextInt(2_000) != 0 : random.nextInt(2_000) == 0;
            waiting += minute % 60 == 0 ? random.nextInt(4) : 0;
            var last = anchored.isEmpty() ? Optional.<Instant>empty() : Optional.of(at(anchored.getLast()));
            var step = ForestStep.of(
                    new Standing(Math.min(waiting, 2), false, chosen, last),
                    at(minute).minus(INTERVAL));
            if (!(step instanceof Wait)) {
                assertThat(step).as("seed %d", seed).isEqualTo(waiting == 1 ? new ChooseTree() : new Gather());
                chosen = true;
                waiting = 0;
            }
            if (chosen && !away && random.nextBoolean()) {
                anchored.add(minute);
                chosen = false;
            }
            if (!chosen && waiting > 0) {
                assertThat(minute - anchored.getLast())
                        .as("seed %d, minute %d: waits with nothing before it", seed, minute)
                        .isLessThan(60);
            }
        }
        for (var each = 1; each < anchored.size(); each++) {
            assertThat(anchored.get(each) - anchored.get(each - 1))
                    .as("seed %d, key %d", seed, each)
                    .isGreaterThanOrEqualTo(60);
        }
    }

    private static Instant at(int minute) {
        return EARLIEST.plus(Duration.ofMinutes(minute));
    }

    private static ForestStep step(int trees, boolean roundGoesOn, boolean chosenWaits) {
        return ForestStep.of(new Standing(trees, roundGoesOn, chosenWaits, Optional.empty()), EARLIEST);
    }

    private static ForestStep after(Instant lastAnchored) {
        return ForestStep.of(new Standing(2, false, false, Optional.of(lastAnchored)), EARLIEST);
    }
}
