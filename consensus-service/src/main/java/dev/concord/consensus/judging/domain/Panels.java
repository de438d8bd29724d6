package dev.concord.consensus.judging.domain;

import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.Set;

/** Finds the best-skilled taskers of a task's project. */
@FunctionalInterface
public interface Panels {

    /** Nobody is skilled enough to be asked. */
    Panels NONE = (_, _) -> List.of();

    /**
     * Returns taskers whose skill is known well enough, the best first.
     *
     * @param without those who have labelled the task already
     */
    List<TaskerId> best(Set<TaskerId> without, int most);
}
