package dev.concord.payout.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Random sequences on the service's own decisions; `./concord drill ledger` runs more of them. */
final class WhateverHappensTheBooksHoldTest {

    private static final int SEQUENCES = 10_000;

    @Test
    void everyBalanceHoldsAndEveryRewardIsPaidOnce() throws InterruptedException {
        var seed = new SplittableRandom().nextLong(Long.MAX_VALUE - SEQUENCES);
        System.out.println("Sequences from seed " + seed);

        var outcome = new LedgerDrill(seed, _ -> {}).run(SEQUENCES, 2);

        assertThat(outcome.failure()).isEqualTo(Optional.empty());
        assertThat(outcome.sequences()).isEqualTo(SEQUENCES);
        assertThat(outcome.counts().paid()).isGreaterThan(SEQUENCES);
        assertThat(outcome.counts().refused()).isGreaterThan(SEQUENCES / 100);
        assertThat(outcome.counts().withdrawn()).isGreaterThan(SEQUENCES / 100);
        assertThat(outcome.counts().refunded()).isGreaterThan(SEQUENCES / 100);
        assertThat(outcome.counts().dead()).isGreaterThan(SEQUENCES / 100);
        assertThat(outcome.counts().clawedBack()).isGreaterThan(SEQUENCES / 100);
    }

    /** Without that, the test above could not fail. */
    @Test
    void booksThatForgetARewardAreFound() {
        var sequence = failing(books -> new ForgetfulBooks(books, Forgets.BOOKING));

        assertThatThrownBy(() -> sequence.run(() -> new ForgetfulBooks(books(), Forgets.BOOKING), new ArrayList<>()))
                .isInstanceOf(RuntimeException.class);
        var shrunk = sequence.shrunk(() -> new ForgetfulBooks(books(), Forgets.BOOKING));
        assertThat(shrunk.steps()).hasSizeLessThan(sequence.steps().size());
    }

    @Test
    void booksThatTakeAnAttemptForDeadTooSoonAreFound() {
        assertThat(messageOf(Forgets.DEATH_NEEDS_PROOF)).containsAnyOf("twice", "treasury");
    }

    @Test
    void booksThatForgetAnOutcomeAreFound() {
        assertThat(messageOf(Forgets.OUTCOME)).contains("not all is paid");
    }

    @Test
    void booksThatForgetAHoldAreFound() {
        assertThat(messageOf(Forgets.HOLD)).contains("is held");
    }

    @Test
    void booksThatForgetADaysLimitAreFound() {
        assertThat(messageOf(Forgets.LIMIT)).contains("expected: at most");
    }

    @Test
    void booksThatForgetWhatATaskerWishesAreFound() {
        assertThat(messageOf(Forgets.WISH)).containsAnyOf("takes no", "waits for");
    }

    @Test
    void aSequenceIsTheSameEveryTime() {
        assertThat(Sequence.of(42)).isEqualTo(Sequence.of(42)).isNotEqualTo(Sequence.of(43));
    }

    private static String messageOf(Forgets what) {
        var sequence = failing(books -> new ForgetfulBooks(books, what));
        try {
            var _ = sequence.run(() -> new ForgetfulBooks(books(), what), new ArrayList<>());
            return "nothing";
        } catch (RuntimeException failure) {
            return String.valueOf(failure.getMessage());
        }
    }

    private static Sequence failing(UnaryOperator<Books> broken) {
        for (var seed = 1L; seed < 1_000; seed++) {
            try {
                var _ = Sequence.of(seed).run(() -> broken.apply(books()), new ArrayList<>());
            } catch (RuntimeException _) {
                return Sequence.of(seed);
            }
        }
        throw new AssertionError("1,000 sequences found nothing");
    }

    private static Books books() {
        return new MemoryBooks(World.RULE);
    }
}
