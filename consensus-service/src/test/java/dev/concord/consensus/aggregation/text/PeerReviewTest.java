package dev.concord.consensus.aggregation.text;

import static dev.concord.contracts.label.Verdict.ACCEPT;
import static dev.concord.contracts.label.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.text.PeerReview.Contested;
import dev.concord.consensus.aggregation.text.PeerReview.Settled;
import dev.concord.consensus.aggregation.text.ReviewStep.Counted;
import dev.concord.consensus.aggregation.text.ReviewStep.Reason;
import dev.concord.consensus.aggregation.text.ReviewStep.Refused;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One reviewer accepts or rejects; what is rejected goes to a panel of three whose majority stands. */
final class PeerReviewTest {

    private static final TaskerId AUTHOR = FreeAnswers.tasker(1);
    private static final TaskerId REVIEWER = FreeAnswers.tasker(2);
    private static final TaskerId FIRST = FreeAnswers.tasker(3);
    private static final TaskerId SECOND = FreeAnswers.tasker(4);
    private static final TaskerId THIRD = FreeAnswers.tasker(5);

    private final PeerReview proposed = PeerReview.of(Set.of(AUTHOR), 1);

    @Test
    void anAcceptedAnswerIsSettled() {
        assertThat(proposed.voted(vote(REVIEWER, ACCEPT)))
                .isEqualTo(new Counted(new Settled(ACCEPT, List.of(vote(REVIEWER, ACCEPT)))));
    }

    @Test
    void aRejectedAnswerIsContestedAndWaitsForTwoOthersFirst() {
        var contested = rejected();

        assertThat(contested.votes()).containsExactly(vote(REVIEWER, REJECT));
        assertThat(contested.needed()).isEqualTo(2);
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

        assertThat(divided.needed()).isEqualTo(1);
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
        assertThat(proposed.voted(vote(AUTHOR, ACCEPT))).isEqualTo(new Refused(Reason.ANSWERED_THE_TASK));
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
        assertThatThrownBy(() -> new Contested(Set.of(), 1, List.of(vote(REVIEWER, ACCEPT), vote(FIRST, REJECT))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: 1 reviewers first, one of whom rejects");
    }

    @Test
    void nothingIsTakenOnceItIsSettled() {
        var settled = settled(after(rejected(), FIRST, ACCEPT), SECOND, ACCEPT);

        assertThat(settled.needed()).isZero();
        assertThat(settled.voted(vote(THIRD, REJECT))).isEqualTo(new Refused(Reason.SETTLED_BEFORE));
        assertThat(settled.voted(vote(SECOND, ACCEPT))).isEqualTo(new Counted(settled));
    }

    @Test
    void ofSeveralReviewersAllMustAccept() {
        var two = PeerReview.of(Set.of(AUTHOR), 2);

        var accepted = two.after(List.of(vote(REVIEWER, ACCEPT), vote(FIRST, ACCEPT)));
        var contested = two.after(List.of(vote(REVIEWER, REJECT), vote(FIRST, ACCEPT)));

        assertThat(two.needed()).isEqualTo(2);
        assertThat(accepted).isInstanceOf(Settled.class);
        assertThat(contested).isInstanceOf(Contested.class).isEqualTo(contested.after(List.of(vote(AUTHOR, ACCEPT))));
        assertThat(contested.needed()).isEqualTo(2);
    }

    /** Every way in which so many reviewers and a panel can vote. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void allMustAcceptOrElseTheMajorityOfThreeOthersStands(int reviewers) {
        var most = reviewers + 3;
        for (var ballot = 0; ballot < 1 << most; ballot++) {
            var votes = new ArrayList<ReviewVote>();
            for (var voter = 0; voter < most; voter++) {
                votes.add(vote(FreeAnswers.tasker(10 + voter), (ballot & (1 << voter)) == 0 ? ACCEPT : REJECT));
            }
            var review = PeerReview.of(Set.of(AUTHOR), reviewers).after(votes);
            var expected = expected(votes.stream().map(ReviewVote::verdict).toList(), reviewers);

            assertThat(review)
                    .as("%s", votes)
                    .isEqualTo(new Settled(expected.verdict(), votes.subList(0, expected.counted())));
            for (var before = 0; before < expected.counted(); before++) {
                var waiting = PeerReview.of(Set.of(AUTHOR), reviewers).after(votes.subList(0, before));
                assertThat(waiting.needed()).as("%d of %s", before, votes).isBetween(1, expected.counted() - before);
            }
        }
    }

    private static Expected expected(List<Verdict> verdicts, int reviewers) {
        if (!verdicts.subList(0, reviewers).contains(REJECT)) {
            return new Expected(ACCEPT, reviewers);
        }
        var panel = verdicts.subList(reviewers, reviewers + 3);
        return panel.get(0) == panel.get(1)
                ? new Expected(panel.get(0), reviewers + 2)
                : new Expected(panel.get(2), reviewers + 3);
    }

    private record Expected(Verdict verdict, int counted) {}

    private Contested rejected() {
        return (Contested) counted(proposed.voted(vote(REVIEWER, REJECT)));
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
