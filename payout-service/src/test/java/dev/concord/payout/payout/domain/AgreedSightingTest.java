package dev.concord.payout.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An end moves money only if as many endpoints as required tell the same. */
final class AgreedSightingTest {

    private static final Sighting PAID = new Sighting.Succeeded(NearAmount.parse("7"));
    private static final Sighting PAID_FOR_LESS = new Sighting.Succeeded(NearAmount.parse("6"));
    private static final Sighting REFUSED = new Sighting.Failed(NearAmount.parse("7"), Optional.of(0), "no");
    private static final Sighting UNSEEN = new Sighting.Unseen();
    private static final Sighting INCLUDED = new Sighting.Included();
    private static final Sighting DOUBTFUL = new Sighting.Doubtful("Expired");

    @Test
    void asManyAsRequiredMustAgree() {
        assertThat(agreed(2, PAID, PAID)).isEqualTo(PAID);
        assertThat(agreed(2, REFUSED, REFUSED)).isEqualTo(REFUSED);
        assertThat(agreed(1, PAID)).isEqualTo(PAID);
        assertThat(agreed(2, PAID, UNSEEN, PAID)).isEqualTo(PAID);
    }

    @Test
    void oneThatLiesSettlesNothing() {
        assertThat(agreed(2, PAID, REFUSED)).isEqualTo(INCLUDED);
        assertThat(agreed(2, PAID, UNSEEN)).isEqualTo(INCLUDED);
        assertThat(agreed(2, REFUSED, PAID, PAID)).isEqualTo(PAID);
    }

    @Test
    void whatItCostIsPartOfIt() {
        assertThat(agreed(2, PAID, PAID_FOR_LESS)).isEqualTo(INCLUDED);
        assertThat(agreed(2, PAID, PAID_FOR_LESS, PAID)).isEqualTo(PAID);
    }

    @Test
    void withoutAnEndTheMostIsTold() {
        assertThat(agreed(1, UNSEEN, INCLUDED)).isEqualTo(INCLUDED);
        assertThat(agreed(1, UNSEEN, DOUBTFUL)).isEqualTo(DOUBTFUL);
        assertThat(agreed(1, UNSEEN, UNSEEN)).isEqualTo(UNSEEN);
    }

    @Test
    void twoEndsOfOneAttemptContradictEachOther() {
        assertThat(Sighting.contradict(List.of(PAID, UNSEEN, REFUSED))).isTrue();
        assertThat(Sighting.contradict(List.of(PAID, PAID_FOR_LESS))).isTrue();
        assertThat(Sighting.contradict(List.of(PAID, UNSEEN, INCLUDED, DOUBTFUL, PAID)))
                .isFalse();
    }

    @Test
    void noMoreAreAskedThanItTakes() {
        assertThat(asked(1, PAID, PAID, PAID)).isEqualTo(1);
        assertThat(asked(2, PAID, PAID, PAID)).isEqualTo(2);
        assertThat(asked(2, INCLUDED, UNSEEN)).isEqualTo(1);
    }

    private static Sighting agreed(int required, Sighting... seen) {
        return Sighting.agreed(List.of(seen).stream(), seen.length, required);
    }

    private static int asked(int required, Sighting... seen) {
        var asked = new AtomicInteger();
        var _ = Sighting.agreed(List.of(seen).stream().peek(_ -> asked.incrementAndGet()), seen.length, required);
        return asked.get();
    }
}
