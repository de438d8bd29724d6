package dev.concord.consensus.aggregation.text;

import dev.concord.consensus.aggregation.text.ReviewStep.Counted;
import dev.concord.consensus.aggregation.text.ReviewStep.Reason;
import dev.concord.consensus.aggregation.text.ReviewStep.Refused;
import dev.concord.contracts.id.TaskerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The way of a free answer through the hands of its peers. One reviewer accepts or rejects it. A rejected one is contested and
 * goes to a panel of three others, whose majority stands: it is settled by the second vote that agrees with another.
 */
public sealed interface PeerReview {

    /**
     * A review begins.
     *
     * @param authors all who answered the task: nobody judges their own answer, nor what competes with it
     */
    static Proposed of(Set<TaskerId> authors) {
        return new Proposed(authors);
    }

    /** Returns the votes that counted, in their order. */
    List<ReviewVote> votes();

    /** Waits for its reviewer. */
    record Proposed(Set<TaskerId> authors) implements PeerReview {

        public Proposed {
            authors = Set.copyOf(authors);
        }

        @Override
        public List<ReviewVote> votes() {
            return List.of();
        }

        public ReviewStep reviewed(ReviewVote vote) {
            if (authors.contains(vote.reviewer())) {
                return new Refused(Reason.ANSWERED_THE_TASK);
            }
            return new Counted(
                    switch (vote.verdict()) {
                        case ACCEPT -> new Settled(Verdict.ACCEPT, List.of(vote));
                        case REJECT -> new Contested(authors, List.of(vote));
                    });
        }
    }

    /**
     * Was rejected, and waits for its panel.
     *
     * @param votes the reviewer's, and those of the panel so far
     */
    record Contested(Set<TaskerId> authors, List<ReviewVote> votes) implements PeerReview {

        /** Who sits on the panel. */
        public static final int PANEL = 3;

        private static final int MAJORITY = PANEL / 2 + 1;

        public Contested {
            authors = Set.copyOf(authors);
            votes = List.copyOf(votes);
            if (votes.isEmpty() || votes.getFirst().verdict() != Verdict.REJECT) {
                throw new IllegalArgumentException("votes: " + votes + " (expected: a rejection first)");
            }
        }

        /** Returns how many votes of the panel are still to come, at most. */
        public int missing() {
            return PANEL - panel().size();
        }

        public ReviewStep voted(ReviewVote vote) {
            if (votes.contains(vote)) {
                return new Counted(this);
            }
            if (authors.contains(vote.reviewer())) {
                return new Refused(Reason.ANSWERED_THE_TASK);
            }
            if (votes.stream().anyMatch(before -> before.reviewer().equals(vote.reviewer()))) {
                return new Refused(Reason.VOTED_BEFORE);
            }
            var more = new ArrayList<>(votes);
            more.add(vote);
            var alike = panel().stream()
                            .filter(before -> before.verdict() == vote.verdict())
                            .count()
                    + 1;
            return new Counted(alike < MAJORITY ? new Contested(authors, more) : new Settled(vote.verdict(), more));
        }

        private List<ReviewVote> panel() {
            return votes.subList(1, votes.size());
        }
    }

    /** Is decided, for good. */
    record Settled(Verdict verdict, List<ReviewVote> votes) implements PeerReview {

        /** How often a reviewer's verdict is assumed to be right. */
        private static final double ASSUMED_ACCURACY = 0.8;

        public Settled {
            votes = List.copyOf(votes);
        }

        /**
         * Returns the probability that the answer is right after all votes, each of which is right four times in five.
         *
         * @param before the probability before anybody reviewed it
         */
        public double confidence(double before) {
            if (!(before >= 0 && before <= 1)) {
                throw new IllegalArgumentException("before: " + before + " (expected: 0..1)");
            }
            var right = before;
            var wrong = 1 - before;
            for (var vote : votes) {
                var accepted = vote.verdict() == Verdict.ACCEPT;
                right *= accepted ? ASSUMED_ACCURACY : 1 - ASSUMED_ACCURACY;
                wrong *= accepted ? 1 - ASSUMED_ACCURACY : ASSUMED_ACCURACY;
            }
            return right / (right + wrong);
        }
    }
}
