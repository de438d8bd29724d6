package dev.concord.submission.assignment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.assignments}.
 *
 * @param heldPerProject how many live leases a tasker may have in one project
 * @param heldInAll how many in all projects together, so that nobody keeps the work of a whole market from others
 * @param longestWait how long a request may wait for tasks, shorter than the gateway waits for an answer
 * @param mostWaiting how many requests may wait at a time
 */
@ConfigurationProperties("concord.assignments")
record AssignmentSettings(
        @DefaultValue("100") int heldPerProject,
        @DefaultValue("500") int heldInAll,
        @DefaultValue("20s") Duration longestWait,
        @DefaultValue("64") int mostWaiting) {

    private static final int LIMIT = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(50);

    AssignmentSettings {
        requireWithin("held-per-project", heldPerProject);
        requireWithin("held-in-all", heldInAll);
        requireWithin("most-waiting", mostWaiting);
        if (longestWait.isNegative() || longestWait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException(
                    "concord.assignments.longest-wait: " + longestWait + " (expected: PT0S.." + LONGEST_WAIT + ")");
        }
    }

    private static void requireWithin(String name, int number) {
        if (number < 1 || number > LIMIT) {
            throw new IllegalArgumentException(
                    "concord.assignments." + name + ": " + number + " (expected: 1.." + LIMIT + ")");
        }
    }
}
