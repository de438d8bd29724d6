package dev.concord.contracts.event;

/**
 * What becomes of free answers: the one that is most like the others is proposed to peers who have not answered the task. If all of
 * them accept it, it is the task's label; what one rejects is contested, and goes to a panel of {@value #PANEL} others, whose
 * majority stands. Each verdict is a label that the task wants, beyond the overlap's maximum.
 *
 * @param reviewers how many peers see it before a panel does, 1..9
 */
public record ReviewByPeers(int reviewers) {

    /** Who sits on a panel. */
    public static final int PANEL = 3;

    private static final int MOST = 9;

    public ReviewByPeers {
        if (reviewers < 1 || reviewers > MOST) {
            throw new IllegalArgumentException(
                    "policy.peerReview.reviewers: %d (expected: 1..%d)".formatted(reviewers, MOST));
        }
    }

    /** Returns how many verdicts there can come to be. */
    public int mostVerdicts() {
        return reviewers + PANEL;
    }
}
