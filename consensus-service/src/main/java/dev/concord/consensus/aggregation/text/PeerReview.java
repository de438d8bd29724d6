package dev.concord.consensus.aggregation.text;

import dev.concord.consensus.aggregation.text.ReviewStep.Counted;
import dev.concord.consensus.aggregation.text.ReviewStep.Reason;
import dev.concord.consensus.aggregation.text.ReviewStep.Refused;
import dev.concord.contracts.event.ReviewByPeers;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The way of a free answer through the hands of its peers. Reviewers accept or reject it; all must accept. What one rejects is
 * contested and goes to a panel of three others, whose majority stands: it is settled by the second vote that agrees with another,
 * so two are asked first.
 */
public sealed interface PeerReview {

    /**
     * A review begins.
     *
     * @param authors all who answered the task: nobody judges their own answer, nor what competes with it
     * @param reviewers how many see the answer before a panel does
     */
    static PeerReview of(Set<TaskerId> authors, int reviewers) {
        return new Proposed(authors, reviewers, List.of());
    }

    /** Returns the votes that counted, in their order. */
    List<ReviewVote> votes();

    /** Returns how many votes are needed now, whatever they will say; none once it is settled. */
    int needed();

    /** Takes a vote. */
    ReviewStep voted(ReviewVote vote);

    /** Takes votes in their order, of which those that do not count change nothing. */
    default PeerReview after(List<ReviewVote> more) {
        var review = this;
        for (var vote : more) {
            review = review.voted(vote) instanceof Counted(var next) ? next : review;
        }
        return review;
    }

    /**
     * Returns the probability that the answer is right after all votes, each of which is right four times in five.
     *
     * @param before the probability before anybody reviewed it
     */
    default double confidence(double before) {
        if (!(before >= 0 && before <= 1)) {
            throw new IllegalArgumentException("before: " + before + " (expected: 0..1)");
        }
        var right = before;
        var wrong = 1 - before;
        for (var vote : votes()) {
            var accepted = vote.verdict() == Verdict.ACCEPT;
            right *= accepted ? Settled.ASSUMED_ACCURACY : 1 - Settled.ASSUMED_ACCURACY;
            wrong *= accepted ? 1 - Settled.ASSUMED_ACCURACY : Settled.ASSUMED_ACCURACY;
        }
        return right / (right + wrong);
    }

    private static ReviewStep step(
            PeerReview review, Set<TaskerId> authors, ReviewVote vote, Function<List<ReviewVote>, PeerReview> next) {
        if (review.votes().contains(vote)) {
            return new Counted(review);
        }
        if (authors.contains(vote.reviewer())) {
            return new Refused(Reason.ANSWERED_THE_TASK);
        }
        if (review.votes().stream().anyMatch(before -> before.reviewer().equals(vote.reviewer()))) {
            return new Refused(Reason.VOTED_BEFORE);
        }
        var more = new ArrayList<>(review.votes());
        more.add(vote);
        return new Counted(next.apply(more));
    }

    /** Waits for its reviewers. */
    record Proposed(Set<TaskerId> authors, int reviewers, List<ReviewVote> votes) implements PeerReview {

        public Proposed {
            authors = Set.copyOf(authors);
            votes = List.copyOf(votes);
            if (votes.size() >= reviewers) {
                throw new IllegalArgumentException(
                        "votes: %d (expected: fewer than reviewers, %d)".formatted(votes.size(), reviewers));
            }
        }

        @Override
        public int needed() {
            return reviewers - votes.size();
        }

        @Override
        public ReviewStep voted(ReviewVote vote) {
            return step(this, authors, vote, this::with);
        }

        private PeerReview with(List<ReviewVote> more) {
            if (more.size() < reviewers) {
                return new Proposed(authors, reviewers, more);
            }
            return Contested.isRejected(more)
                    ? new Contested(authors, reviewers, more)
                    : new Settled(Verdict.ACCEPT, more);
        }
    }

    /**
     * Was rejected, and waits for its panel.
     *
     * @param votes those of the reviewers, and those of the panel so far
     */
    record Contested(Set<TaskerId> authors, int reviewers, List<ReviewVote> votes) implements PeerReview {

        private static final int MAJORITY = ReviewByPeers.PANEL / 2 + 1;

        public Contested {
            authors = Set.copyOf(authors);
            votes = List.copyOf(votes);
            if (votes.size() < reviewers || !isRejected(votes.subList(0, reviewers))) {
                throw new IllegalArgumentException(
                        "votes: %s (expected: %d reviewers first, one of whom rejects)".formatted(votes, reviewers));
            }
        }

        @Override
        public int needed() {
            return Math.max(1, MAJORITY - (votes.size() - reviewers));
        }

        @Override
        public ReviewStep voted(ReviewVote vote) {
            return step(this, authors, vote, more -> with(vote.verdict(), more));
        }

        private PeerReview with(Verdict last, List<ReviewVote> more) {
            var alike = more.stream()
                    .skip(reviewers)
                    .filter(vote -> vote.verdict() == last)
                    .count();
            return alike < MAJORITY ? new Contested(authors, reviewers, more) : new Settled(last, more);
        }

        private static boolean isRejected(List<ReviewVote> votes) {
            return votes.stream().anyMatch(vote -> vote.verdict() == Verdict.REJECT);
        }
    }

    /** Is decided, for good. */
    record Settled(Verdict verdict, List<ReviewVote> votes) implements PeerReview {

        /** How often a reviewer's verdict is assumed to be right. */
        private static final double ASSUMED_ACCURACY = 0.8;

        public Settled {
            votes = List.copyOf(votes);
        }

        @Override
        public int needed() {
            return 0;
        }

        @Override
        public ReviewStep voted(ReviewVote vote) {
            return votes.contains(vote) ? new Counted(this) : new Refused(Reason.SETTLED_BEFORE);
        }
    }
}
