package dev.concord.task.settlement;

import dev.concord.messaging.topic.OldestUnsettledProject;
import dev.concord.task.project.Projects;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells the retention janitor from when on events are still needed. */
@Component
final class OldestUnsettled implements OldestUnsettledProject {

    private final Projects projects;
    private final InstantSource clock;

    OldestUnsettled(Projects projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    @Override
    public Instant createdAt() {
        return projects.oldestUnsettled().orElseGet(clock::instant);
    }
}
