package dev.concord.submission.skill;

import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The skills that were told last. */
public interface TaskerSkills {

    /** Takes the place of what was told of the same taskers in the same projects; each of them is there once. */
    void put(Collection<TaskerSkill> skills);

    /** Forgets what was told of a tasker; what is told later is kept anew. */
    void forget(TaskerId tasker);

    /** Lists a tasker's skills by project, from behind the given one. */
    List<KeptSkill> of(TaskerId tasker, Optional<ProjectId> after, int limit);

    /** Lists a tasker's skills from the greatest project id down, which is that of the youngest project where ids tell the time. */
    List<KeptSkill> youngest(TaskerId tasker, int limit);
}
