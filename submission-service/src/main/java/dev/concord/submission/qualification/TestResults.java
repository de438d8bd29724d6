package dev.concord.submission.qualification;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What came of the qualification tests. */
public interface TestResults {

    /** Finds a tasker's results in some projects. */
    Map<ProjectId, TestResult> of(TaskerId tasker, Collection<ProjectId> projects);

    /** Notes a result and returns the one that holds, which is the first. */
    TestResult first(TaskerId tasker, ProjectId project, TestResult result, Instant now);

    /** Forgets a tasker's results. */
    void forget(TaskerId tasker);
}
