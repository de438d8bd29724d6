package dev.concord.consensus.refinement;

import dev.concord.consensus.refinement.domain.ProjectAnswers;
import dev.concord.contracts.id.ProjectId;
import java.time.Duration;

/** What the log holds of a project. */
public interface ProjectLog {

    /**
     * Reads all tasks of the project, then its labels of each partition in their order, up to the partition's end marker or to
     * where the log ends at the beginning of the reading.
     *
     * @param patience how long to wait, in each partition, for an end marker that is not there yet
     * @return whether there was an end marker in every partition
     */
    boolean read(ProjectId project, ProjectAnswers answers, Duration patience);
}
