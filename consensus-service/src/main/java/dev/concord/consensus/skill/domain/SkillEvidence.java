package dev.concord.consensus.skill.domain;

import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.project.ProjectKeys;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;

/**
 * How decisions of tasks change what is believed of one tasker: new minus old, so it may be negative.
 *
 * @param labels how many labels of the tasker are spoken of for the first time
 */
public record SkillEvidence(ProjectId projectId, TaskerId taskerId, int labels, Skill change) {

    /** Returns the key of the tasker's sum, which is that of the published skill. */
    public String key() {
        return ProjectKeys.key(projectId, taskerId);
    }

    /** Returns what both say together, of the same tasker. */
    public SkillEvidence plus(SkillEvidence other) {
        return new SkillEvidence(projectId, taskerId, labels + other.labels, SkillSum.plus(change, other.change));
    }
}
