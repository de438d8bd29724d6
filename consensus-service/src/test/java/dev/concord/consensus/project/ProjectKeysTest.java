package dev.concord.consensus.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectKeysTest {

    private static final ProjectId BEFORE = project(1);
    private static final ProjectId PROJECT = project(2);
    private static final ProjectId AFTER = project(3);

    @Test
    void theKeysOfAProjectLieSideBySideAndNoOtherProjectsLieAmongThem() {
        var keys = new TreeSet<String>();
        for (var project : new ProjectId[] {BEFORE, PROJECT, AFTER}) {
            keys.add(project.toString());
            keys.add(ProjectKeys.key(project, task(0)));
            keys.add(ProjectKeys.key(project, task(-1)));
        }

        var parts = keys.subSet(ProjectKeys.first(PROJECT), ProjectKeys.behind(PROJECT));

        assertThat(parts).containsExactly(ProjectKeys.key(PROJECT, task(0)), ProjectKeys.key(PROJECT, task(-1)));
    }

    @Test
    void whatFollowsAKeyIsNextToIt() {
        var key = ProjectKeys.key(PROJECT, task(1));
        var next = ProjectKeys.next(key);

        assertThat(next).isGreaterThan(key).isLessThan(ProjectKeys.key(PROJECT, task(2)));
    }

    @Test
    void aKeyTellsItsProjectAndItsPart() {
        var key = ProjectKeys.key(PROJECT, task(7));

        assertThat(ProjectKeys.projectOf(key)).isEqualTo(PROJECT.toString());
        assertThat(ProjectKeys.partOf(key)).isEqualTo(task(7).toString());
        assertThat(ProjectKeys.projectOf(PROJECT.toString())).isEqualTo(PROJECT.toString());
    }

    private static ProjectId project(long number) {
        return new ProjectId(new UUID(0, number));
    }

    private static TaskId task(long number) {
        return new TaskId(new UUID(number, number));
    }
}
