package dev.concord.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.Samples;
import dev.concord.task.project.ProjectChange.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProjectStateChangeTest {

    @Test
    void aRenamedProjectIsToldOfByItsNewName() {
        var renaming = new BriefingChange("Renamed", null, null, null, null, null, Map.of());

        var renamed = (Outcome.Changed) renaming.of(Samples.draft());

        assertThat(ProjectStateChange.of(renamed.project()).name()).isEqualTo("Renamed");
    }
}
