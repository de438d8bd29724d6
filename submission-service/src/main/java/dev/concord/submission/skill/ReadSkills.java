package dev.concord.submission.skill;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows what is believed of a tasker's work. */
@Service
public final class ReadSkills {

    private final TaskerSkills skills;

    ReadSkills(TaskerSkills skills) {
        this.skills = skills;
    }

    public List<KeptSkill> of(TaskerId tasker, Optional<ProjectId> after, int limit) {
        return skills.of(tasker, after, limit);
    }

    /** Returns those of the youngest projects, at most so many. */
    public List<KeptSkill> youngest(TaskerId tasker, int limit) {
        return skills.youngest(tasker, limit);
    }
}
