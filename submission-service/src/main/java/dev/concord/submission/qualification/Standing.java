package dev.concord.submission.qualification;

import dev.concord.submission.assignment.Missing;
import java.util.List;

/**
 * How a tasker stands with a project.
 *
 * @param missing what they lack, the test included; nothing if they qualify
 */
public record Standing(List<Missing> missing) {

    public Standing {
        missing = List.copyOf(missing);
    }

    public boolean qualified() {
        return missing.isEmpty();
    }
}
