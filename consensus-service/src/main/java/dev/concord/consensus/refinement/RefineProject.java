package dev.concord.consensus.refinement;

import dev.concord.consensus.refinement.domain.ProjectAnswers;
import dev.concord.consensus.refinement.domain.RefinedProject;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Estimates all tasks and taskers of one project together, from the labels in the log. The same labels give the same result, so
 * it may be done again at any time, after a crash in its middle as well.
 */
public final class RefineProject {

    private final ProjectLog labels;
    private final RefinementLog refined;
    private final Duration patience;

    public RefineProject(ProjectLog labels, RefinementLog refined, Duration patience) {
        this.labels = labels;
        this.refined = refined;
        this.patience = patience;
    }

    /**
     * Refines the project as it is now, or as it is at its end.
     *
     * @param atEnd whether to wait for the end markers, and do nothing without them
     */
    Outcome refine(RefinementId id, ProjectId project, boolean atEnd) {
        var answers = new ProjectAnswers(project);
        var complete = labels.read(project, answers, atEnd ? patience : Duration.ZERO);
        if (atEnd && !complete) {
            return new Outcome.NotEnded();
        }
        var estimate = answers.refined();
        refined.append(told(estimate, id, complete), ends(id, project, complete));
        return new Outcome.Published(estimate.map(RefinedProject::tasks).orElse(0), answers.labels());
    }

    private static Stream<TaskRefined> told(Optional<RefinedProject> estimate, RefinementId id, boolean complete) {
        return estimate.stream()
                .flatMap(all -> IntStream.range(0, all.tasks()).mapToObj(task -> all.told(task, id, complete)));
    }

    /** Partition 0 has the last one: it asks for the refinement of a closing project until it sees its own. */
    private List<ProjectRefined> ends(RefinementId id, ProjectId project, boolean complete) {
        var partitions = refined.partitions();
        return IntStream.range(0, partitions)
                .map(step -> partitions - 1 - step)
                .mapToObj(partition -> new ProjectRefined(project, id, partition, partitions, complete))
                .toList();
    }

    /** What came of it. */
    sealed interface Outcome {

        /** It was handed to the topology: so many tasks, from so many labels. */
        record Published(int tasks, int labels) implements Outcome {}

        /** The project's end is not in all partitions yet. */
        record NotEnded() implements Outcome {}
    }
}
