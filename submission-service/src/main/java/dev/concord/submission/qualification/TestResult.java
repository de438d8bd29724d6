package dev.concord.submission.qualification;

/**
 * What came of a qualification test.
 *
 * @param share how much of what the tasker gave was right, 0..1
 */
public record TestResult(boolean passed, double share) {}
