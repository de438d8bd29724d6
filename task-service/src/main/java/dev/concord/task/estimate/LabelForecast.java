package dev.concord.task.estimate;

import dev.concord.contracts.event.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many labels a policy asks for. The least and the most follow from it. Between them decides how far taskers agree, which nobody
 * knows before: with a label budget the mean is the budget, else the share of the rest is the caller's guess.
 *
 * @param doubtPermille which share of the labels beyond the least will be needed, in thousandths
 */
record LabelForecast(Policy policy, int doubtPermille) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    LabelForecast {
        if (doubtPermille < 0 || doubtPermille > 1000) {
            throw new IllegalArgumentException("doubtPermille: " + doubtPermille + " (expected: 0..1000)");
        }
    }

    long least(long tasks) {
        return tasks * leastPerTask();
    }

    long most(long tasks) {
        return tasks * policy.mostLabels();
    }

    /** Rounded up, so that who funds it lacks no label. */
    long expected(long tasks) {
        return BigDecimal.valueOf(tasks)
                .multiply(expectedPerTask())
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private BigDecimal expectedPerTask() {
        var budget = policy.labelsPerTask();
        if (budget != null) {
            return BigDecimal.valueOf(budget);
        }
        var beyond = BigDecimal.valueOf((long) (policy.mostLabels() - leastPerTask()) * doubtPermille);
        return BigDecimal.valueOf(leastPerTask()).add(beyond.divide(THOUSAND));
    }

    /** Peers see every answer. */
    private int leastPerTask() {
        var peers = policy.peerReview();
        return policy.overlap().min() + (peers == null ? 0 : peers.reviewers());
    }
}
