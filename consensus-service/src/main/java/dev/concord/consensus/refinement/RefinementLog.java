package dev.concord.consensus.refinement;

import dev.concord.consensus.refinement.domain.MeasuredProject;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.TaskRefined;
import java.util.List;
import java.util.stream.Stream;

/** Where refinements are written for the topology to read. */
public interface RefinementLog {

    /** Returns how many partitions there are, each of which is to get an end. */
    int partitions();

    /** Appends what a refinement shows of its project's quality: the taskers, then the project, once all are safe. */
    void append(MeasuredProject quality);

    /** Appends the tasks; once all of them are safe the ends, one after the other, each once the one before is safe. */
    void append(Stream<TaskRefined> tasks, List<ProjectRefined> ends);
}
