package dev.concord.contracts.event;

/**
 * The skill that a tasker must have shown in projects of the same kind of label, this one included.
 *
 * @param share of what the tasker gave, how much is believed right, above 0 and at most 1
 * @param labels by how many labels that must be known, 1..1,000
 */
public record LeastSkill(double share, int labels) {

    private static final int MOST_LABELS = 1_000;

    public LeastSkill {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "qualification.leastSkill.share: " + share + " (expected: above 0, at most 1)");
        }
        if (labels < 1 || labels > MOST_LABELS) {
            throw new IllegalArgumentException(
                    "qualification.leastSkill.labels: " + labels + " (expected: 1.." + MOST_LABELS + ")");
        }
    }
}
