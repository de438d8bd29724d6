package dev.concord.submission;

import static dev.concord.submission.Samples.CAT;
import static dev.concord.submission.Samples.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What ends a lease before its time. */
interface EndedLeasesContract {

    Market market();

    @Test
    default void aLeaseEndsOnceItsTaskIsGivenBackOrItsLabelIsIn() {
        var trade = Trade.open(market(), aProject(1, 2), "a", "b");
        var skipped = trade.lease("ann", "a");
        var submitted = trade.lease("bob", "b");
        assertThat(market().assignments().hasEnded(skipped)).isFalse();
        assertThat(market().assignments().hasEnded(submitted)).isFalse();

        market().assignments().skip(skipped);
        trade.submit(submitted, CAT);

        assertThat(market().assignments().hasEnded(skipped)).isTrue();
        assertThat(market().assignments().hasEnded(submitted)).isTrue();
    }

    @Test
    default void aLeaseThatIsTakenAgainIsAnother() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var first = trade.lease("ann", "a");
        market().assignments().skip(first);

        var again = trade.lease("ann", "a");

        assertThat(market().assignments().hasEnded(again)).isFalse();
        assertThat(market().assignments().hasEnded(first)).isTrue();
    }

    @Test
    default void aLeaseThatIsForgottenHasNotEnded() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");

        market().lose();

        assertThat(market().assignments().hasEnded(lease)).isFalse();
    }
}
