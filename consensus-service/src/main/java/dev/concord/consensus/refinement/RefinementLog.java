package dev.concord.consensus.refinement;

import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.TaskRefined;
import java.util.List;
import java.util.stream.Stream;

/** Where refinements are written for the topology to read. */
public interface RefinementLog {

    /** Returns how many partitions there are, each of which is to get an end. */
    int partitions();

    /** Appends the tasks; once all of them are safe the ends, one after the other, each once the one before is safe. */
    void append(Stream<TaskRefined> tasks, List<ProjectRefined> ends);
}
