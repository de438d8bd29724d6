package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What peers add to the labels that a task may come to want, and with what else of a policy they go together. */
final class ReviewByPeersTest {

    private static final ReviewByPeers TWO = new ReviewByPeers(2);

    @Test
    void aTaskMayComeToWantAVerdictOfEachReviewerAndOfAPanel() {
        assertThat(policy(5, null, null).mostLabels()).isEqualTo(5);
        assertThat(policy(5, null, null).with(TWO).mostLabels()).isEqualTo(10);
        assertThat(policy(5, null, null).with(TWO).overlapWithPanel()).isEqualTo(new Overlap(3, 10));
    }

    @Test
    void aPanelOfTheBestSkilledIsThatOfTheVerdictsAndNoFurtherOne() {
        assertThat(policy(5, null, new Review(60, 3)).with(TWO).mostLabels()).isEqualTo(10);
    }

    @Test
    void oneToNineReview() {
        assertThat(new ReviewByPeers(9).mostVerdicts()).isEqualTo(12);
        assertThatThrownBy(() -> new ReviewByPeers(0)).hasMessage("policy.peerReview.reviewers: 0 (expected: 1..9)");
        assertThatThrownBy(() -> new ReviewByPeers(10)).hasMessage("policy.peerReview.reviewers: 10 (expected: 1..9)");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertThatThrownBy(() -> policy(5, 4.0, null).with(TWO))
                .hasMessage("policy.labelsPerTask: 4.0 (expected: none where there is a peerReview)");
        assertThatThrownBy(() -> policy(5, null, new Review(60, 5)).with(TWO))
                .hasMessage("policy.review.panel: 5 (expected: 3 where there is a peerReview, or none)");
        assertThatThrownBy(() -> policy(95, null, null).with(TWO))
                .hasMessage(
                        "policy.peerReview.reviewers: 2 (expected: with overlap.max 95 and a panel of 3 at most 99)");
        assertThat(policy(94, null, null).with(TWO).mostLabels()).isEqualTo(99);
    }

    private static Policy policy(int max, @Nullable Double labelsPerTask, @Nullable Review review) {
        return new Policy(new Overlap(3, max), 0.8, DecisionMethod.MEDOID, false, 60, labelsPerTask, review);
    }
}
