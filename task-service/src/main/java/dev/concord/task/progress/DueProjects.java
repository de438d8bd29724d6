package dev.concord.task.progress;

import dev.concord.contracts.id.ProjectId;
import java.util.List;

/** The projects that something is to be done for; each list is bounded, the next round finds the rest. */
interface DueProjects {

    /** Open projects with waiting tasks, at least one of which the escrow covers. */
    List<ProjectId> toOpen();

    /** Closing projects with waiting tasks. */
    List<ProjectId> toWithdraw();

    /** Closing projects with a settled escrow, all of whose tasks have ended. */
    List<ProjectId> toSettle();
}
