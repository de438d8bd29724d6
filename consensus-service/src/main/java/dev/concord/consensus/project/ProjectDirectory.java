package dev.concord.consensus.project;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.id.ProjectId;
import java.util.Optional;

/** What is known of projects outside the stream. */
@FunctionalInterface
public interface ProjectDirectory {

    /**
     * Returns the project's last known facts.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException if the facts cannot be read at the moment
     */
    Optional<ProjectOpened> find(ProjectId project);
}
