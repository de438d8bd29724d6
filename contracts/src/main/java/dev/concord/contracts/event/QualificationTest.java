package dev.concord.contracts.event;

/**
 * What a tasker must pass before other tasks of a project come: control tasks of it, judged and paid like all labels.
 *
 * @param controlTasks how many of them, 1..50
 * @param leastShare of what the tasker gave to them, how much must be right, above 0 and at most 1
 */
public record QualificationTest(int controlTasks, double leastShare) {

    private static final int MOST = 50;

    public QualificationTest {
        if (controlTasks < 1 || controlTasks > MOST) {
            throw new IllegalArgumentException(
                    "qualification.test.controlTasks: " + controlTasks + " (expected: 1.." + MOST + ")");
        }
        if (!(leastShare > 0 && leastShare <= 1)) {
            throw new IllegalArgumentException(
                    "qualification.test.leastShare: " + leastShare + " (expected: above 0, at most 1)");
        }
    }
}
