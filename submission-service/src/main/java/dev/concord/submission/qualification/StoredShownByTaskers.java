package dev.concord.submission.qualification;

import dev.concord.submission.skill.ReadSkills;
import dev.concord.submission.tasker.StateProfile;
import dev.concord.submission.tasker.Tasker;
import org.springframework.stereotype.Component;

/** Gathers it from the features that keep it. */
@Component
final class StoredShownByTaskers implements ShownByTaskers {

    /** Older skills beyond that are not looked at. */
    private static final int MOST_SKILLS = 1_000;

    private final StateProfile profiles;
    private final ReadSkills skills;

    StoredShownByTaskers(StateProfile profiles, ReadSkills skills) {
        this.profiles = profiles;
        this.skills = skills;
    }

    @Override
    public Shown by(Tasker tasker) {
        return new Shown(tasker.agent(), profiles.of(tasker.id()).profile(), skills.youngest(tasker.id(), MOST_SKILLS));
    }
}
