package dev.concord.submission.skill;

import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import java.util.OptionalDouble;

/**
 * A tasker's skill in one project, as it was told last.
 *
 * @param kind the form of the project's labels
 * @param labels by how many labels it is known
 */
public record KeptSkill(ProjectId project, String projectName, LabelKind kind, int labels, Skill skill) {

    /** Returns how much of what the tasker gave is believed right, 0..1; nothing where the labels do not tell. */
    public OptionalDouble share() {
        return RightShare.of(skill, kind);
    }
}
