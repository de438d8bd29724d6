package dev.concord.submission.skill.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.submission.skill.KeptSkill;
import org.jspecify.annotations.Nullable;

/**
 * A tasker's skill in one project.
 *
 * @param share how much of what the tasker gave is believed right, 0..1; null where the labels do not tell
 * @param labels by how many labels it is known
 */
record SkillView(
        ProjectId projectId,
        String project,
        LabelKind labelKind,
        @Nullable Double share,
        int labels) {

    static SkillView of(KeptSkill kept) {
        var share = kept.share();
        return new SkillView(
                kept.project(),
                kept.projectName(),
                kept.kind(),
                share.isPresent() ? (Double) share.getAsDouble() : null,
                kept.labels());
    }
}
