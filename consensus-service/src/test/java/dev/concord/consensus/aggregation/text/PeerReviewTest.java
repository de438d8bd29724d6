package dev.concord.consensus.aggregation.text;

import static dev.concord.consensus.aggregation.text.Verdict.ACCEPT;
import static dev.concord.consensus.aggregation.text.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.text.PeerReview.Contested;
import dev.concord.consensus.aggregation.text.PeerReview.Settled;
import dev.concord.consensus.aggregation.text.ReviewStep.Counted;
import dev.concord.consensus.aggregation.text.ReviewStep.Reason;
import dev.concord.consensus.aggregation.text.ReviewStep.Refused;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One reviewer accepts or rejects; what is rejected goes to a panel of three whose majority stands. */
final class PeerReviewTest {

    private static final TaskerId AUTHOR = FreeAnswers.tasker(1);
    private static final TaskerId REVIEWER = FreeAnswers.tasker(2);
    private static final TaskerId FIRST = FreeAnswers.tasker(3);
    private static final TaskerId SECOND = FreeAnswers.tasker(4);
    private static final TaskerId THIRD = FreeAnswers.tasker(5);

    private final PeerReview.Proposed proposed = PeerReview.of(Set.of(AUTHOR));

    @Test
    void anAcceptedAnswerIsSettled() {
        assertThat(proposed.reviewed(vote(REVIEWER, ACCEPT)))
                .isEqualTo(new Counted(new Settled(ACCEPT, List.of(vote(REVIEWER, ACCEPT)))));
    }

    @Test
    void aRejectedAnswerIsContestedAndWaitsForThreeOthers() {
        var contested = rejected();

        assertThat(contested.votes()).containsExactly(vote(REVIEWER, REJECT));
        assertThat(contested.missing()).isEqualTo(3);
    }

    @Test
    void twoOfThePanelWhoAcceptOutvoteTheReviewer() {
        var settled = settled(after(rejected(), FIRST, ACCEPT), SECOND, ACCEPT);

        assertThat(settled.verdict()).isEqualTo(ACCEPT);
        assertThat(settled.votes()).hasSize(3);
    }

    @Test
    void twoOfThePanelWhoRejectUpholdTheReviewer() {
        assertThat(settled(after(rejected(), FIRST, REJECT), SECOND, REJECT).verdict())
                .isEqualTo(REJECT);
    }

    @Test
    void theThirdDecidesBetweenTwo() {
        var divided = after(after(rejected(), FIRST, REJECT), SECOND, ACCEPT);

        assertThat(divided.missing()).isEqualTo(1);
        assertThat(settled(divided, THIRD, ACCEPT).verdict()).isEqualTo(ACCEPT);
        assertThat(settled(divided, THIRD, REJECT).verdict()).isEqualTo(REJECT);
    }

    @Test
    void theReviewersOwnRejectionIsNoVoteOfThePanel() {
        assertThat(rejected().voted(vote(FIRST, REJECT)))
                .isInstanceOfSatisfying(
                        Counted.class, counted -> assertThat(counted.review()).isInstanceOf(Contested.class));
    }

    @Test
    void nobodyJudgesATaskThatTheyAnswered() {
        assertThat(proposed.reviewed(vote(AUTHOR, ACCEPT))).isEqualTo(new Refused(Reason.ANSWERED_THE_TASK));
        assertThat(rejected().voted(vote(AUTHOR, ACCEPT))).isEqualTo(new Refused(Reason.ANSWERED_THE_TASK));
    }

    @Test
    void nobodyVotesTwice() {
        var contested = after(rejected(), FIRST, ACCEPT);

        assertThat(contested.voted(vote(FIRST, REJECT))).isEqualTo(new Refused(Reason.VOTED_BEFORE));
        assertThat(contested.voted(vote(REVIEWER, ACCEPT))).isEqualTo(new Refused(Reason.VOTED_BEFORE));
    }

    @Test
    void theSameVoteAgainChangesNothing() {
        var contested = after(rejected(), FIRST, ACCEPT);

        assertThat(contested.voted(vote(FIRST, ACCEPT))).isEqualTo(new Counted(contested));
        assertThat(contested.voted(vote(REVIEWER, REJECT))).isEqualTo(new Counted(contested));
    }

    @Test
    void eachVoteMakesAnAnswerMoreOrLessProbable() {
        var accepted = new Settled(ACCEPT, List.of(vote(REVIEWER, ACCEPT)));
        var outvoted = settled(after(rejected(), FIRST, ACCEPT), SECOND, ACCEPT);
        var rejected = settled(after(rejected(), FIRST, REJECT), SECOND, REJECT);

        assertThat(accepted.confidence(0.4)).isEqualTo(0.4 * 4 / (0.4 * 4 + 0.6), within(1e-12));
        assertThat(outvoted.confidence(0.4)).isEqualTo(accepted.confidence(0.4), within(1e-12));
        assertThat(rejected.confidence(0.4)).isLessThan(0.02);
        assertThat(accepted.confidence(0)).isZero();
        assertThat(accepted.confidence(1)).isEqualTo(1);
        assertThatThrownBy(() -> accepted.confidence(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("before: NaN (expected: 0..1)");
    }

    @Test
    void onlyARejectionIsContested() {
        assertThatThrownBy(() -> new Contested(Set.of(), List.of(vote(REVIEWER, ACCEPT))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: a rejection first");
    }

    private Contested rejected() {
        return (Contested) counted(proposed.reviewed(vote(REVIEWER, REJECT)));
    }

    private static Contested after(Contested contested, TaskerId reviewer, Verdict verdict) {
        return (Contested) counted(contested.voted(vote(reviewer, verdict)));
    }

    private static Settled settled(Contested contested, TaskerId reviewer, Verdict verdict) {
        return (Settled) counted(contested.voted(vote(reviewer, verdict)));
    }

    private static PeerReview counted(ReviewStep step) {
        return ((Counted) step).review();
    }

    private static ReviewVote vote(TaskerId reviewer, Verdict verdict) {
        return new ReviewVote(reviewer, verdict);
    }
}
