package dev.concord.payout.escrow.domain;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.Samples;
import org.junit.jupiter.api.Test;

/** What a project's escrow takes in, spends and gives back. */
final class EscrowTest {

    private final Escrow funded =
            Escrow.open(Samples.project(), Samples.vendor(), Asset.NEAR).fund(yocto(100));

    @Test
    void eachFundingIsToldAsANewTotal() {
        var twice = funded.fund(yocto(20));

        assertThat(twice.event())
                .isEqualTo(new ProjectFunded(twice.projectId(), 2, Asset.NEAR, yocto(120), yocto(0), false));
    }

    @Test
    void noMoreIsSpentThanWasFunded() {
        var spent = funded.book(yocto(90), yocto(10), 9, 9);

        assertThat(spent.money().left()).isEqualTo(yocto(0));
        assertThatThrownBy(() -> spent.book(yocto(1), yocto(0), 1, 1))
                .hasMessageContaining("101 spent")
                .hasMessageContaining("expected: at most 100");
    }

    @Test
    void noMoreIsPaidThanWasBooked() {
        var booked = funded.book(yocto(10), yocto(1), 1, 1);

        assertThat(booked.pay(yocto(10), 1).money().paid()).isEqualTo(yocto(10));
        assertThatThrownBy(() -> booked.pay(yocto(11), 1)).hasMessageContaining("11 of 10 rewards paid");
    }

    @Test
    void itWaitsForEveryPartitionAndEverySubmission() {
        var booked = funded.book(yocto(20), yocto(2), 2, 2);

        assertThat(booked.judge(2, 2L, false).mayBeSettled()).isFalse();
        assertThat(booked.judge(3, 3L, true).mayBeSettled()).isFalse();
        assertThat(booked.judge(3, 3L, true).book(yocto(0), yocto(0), 1, 1).mayBeSettled())
                .isTrue();
    }

    @Test
    void theRestGoesBackAndNothingFollows() {
        var settled = funded.book(yocto(20), yocto(2), 2, 2).judge(2, 2L, true).settle();

        assertThat(settled.event())
                .isEqualTo(new ProjectFunded(settled.projectId(), 2, Asset.NEAR, yocto(100), yocto(78), true));
        assertThat(settled.mayBeSettled()).isFalse();
        assertThatThrownBy(() -> settled.fund(yocto(1))).hasMessageContaining("is settled");
        assertThatThrownBy(() -> settled.book(yocto(1), yocto(0), 0, 0)).hasMessageContaining("is settled");
        assertThat(settled.pay(yocto(20), 2).money().paid()).isEqualTo(yocto(20));
    }

    @Test
    void aProjectWithoutLabelsGivesAllBack() {
        assertThat(funded.judge(0, 0L, true).settle().money().refunded()).isEqualTo(yocto(100));
    }

    @Test
    void itWaitsForTheLastWordOnEverySubmission() {
        var booked = funded.book(yocto(20), yocto(2), 2, 2);
        var judged = booked.judge(2, 3L, true);

        assertThat(judged.mayBeSettled()).isFalse();
        assertThatThrownBy(judged::settle).hasMessageContaining("expected: all that was judged is booked");
        assertThat(judged.book(yocto(10), yocto(1), 0, 1).mayBeSettled()).isTrue();
        assertThat(judged.book(yocto(0), yocto(0), 0, 1).mayBeSettled()).isTrue();
    }

    @Test
    void recordsThatTellNoRevisionsAreCountedAsBefore() {
        assertThat(funded.book(yocto(20), yocto(2), 2, 5).judge(2, null, true).mayBeSettled())
                .isTrue();
    }

    @Test
    void aWordThatMovesNoMoneyIsHeardAfterTheSettlement() {
        var settled =
                funded.book(yocto(20), yocto(2), 2, 2).judge(2, null, true).settle();

        assertThat(settled.book(yocto(0), yocto(0), 0, 1)).isEqualTo(settled);
    }
}
