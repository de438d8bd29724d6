package dev.concord.submission.qualification;

import dev.concord.submission.skill.KeptSkill;
import dev.concord.submission.tasker.Profile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a tasker is, states and has shown.
 *
 * @param skills in the projects where they have any, this one perhaps among them
 */
record Shown(boolean agent, Profile profile, List<KeptSkill> skills) {

    Shown {
        skills = List.copyOf(skills);
    }

    /** Returns the skill in one project. */
    Optional<KeptSkill> in(Asked project) {
        return skills.stream()
                .filter(skill -> skill.project().equals(project.project()))
                .findFirst();
    }

    /** Returns by how many labels the skill in the project's kind of label is known. */
    int labelsOf(Asked project) {
        return ofKind(project).stream().mapToInt(KeptSkill::labels).sum();
    }

    /** Returns the share that is right of all labels of the project's kind; nothing if there are none. */
    OptionalDouble shareOf(Asked project) {
        var right = ofKind(project).stream()
                .mapToDouble(skill -> skill.labels() * skill.share().orElse(0))
                .sum();
        var labels = labelsOf(project);
        return labels == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / labels);
    }

    /** Where labels do not tell a share, they say nothing. */
    private List<KeptSkill> ofKind(Asked project) {
        return skills.stream()
                .filter(skill -> skill.kind().getClass() == project.kind().getClass())
                .filter(skill -> skill.labels() > 0 && skill.share().isPresent())
                .toList();
    }
}
