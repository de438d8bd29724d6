package dev.concord.submission.assignment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.assignments}.
 *
 * @param heldPerProject how many live leases a tasker may have in one project
 */
@ConfigurationProperties("concord.assignments")
record AssignmentSettings(@DefaultValue("100") int heldPerProject) {

    private static final int LIMIT = 10_000;

    AssignmentSettings {
        if (heldPerProject < 1 || heldPerProject > LIMIT) {
            throw new IllegalArgumentException(
                    "concord.assignments.held-per-project: " + heldPerProject + " (expected: 1.." + LIMIT + ")");
        }
    }
}
