package dev.concord.task.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.Samples;
import dev.concord.task.reservation.Reservation;
import dev.concord.web.VersionTag;
import org.junit.jupiter.api.Test;

final class ProjectTagTest {

    @Test
    void theTagOfAProjectChangesWithItsTasksButStaysOfItsVersion() {
        var draft = Samples.draft();
        var empty = Reservation.none(draft.id(), Samples.yocto(11), 3);

        var before = ProjectTag.of(draft, empty);
        var after = ProjectTag.of(draft, empty.add(5));

        assertThat(before).isNotEqualTo(after);
        assertThat(VersionTag.isOf(draft.version(), before)).isTrue();
        assertThat(VersionTag.isOf(draft.version(), after)).isTrue();
    }
}
