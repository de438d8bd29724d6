package dev.concord.submission.label;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What labels are checked by, as far as it is known here. */
public interface LabelRules {

    /** Returns a project's rule, which never changes; nothing while the project is not known. */
    Optional<LabelRule> of(ProjectId project);

    /** Returns what a task shows its taskers; nothing while the task is not known, or not any more. */
    Optional<JsonNode> dataOf(TaskId task);
}
