package dev.concord.consensus.stream;

import dev.concord.consensus.project.KnownProjects;
import dev.concord.consensus.project.ProjectDirectory;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.id.ProjectId;
import java.util.Optional;

/** The global table of projects, read from outside the topology. */
final class StreamedProjects implements ProjectDirectory {

    private final GlobalTables tables;

    StreamedProjects(GlobalTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<ProjectOpened> find(ProjectId project) {
        return Optional.ofNullable(tables.table(KnownProjects.STORE).get(project.toString()))
                .flatMap(last -> read(last.value()));
    }

    private static Optional<ProjectOpened> read(byte[] value) {
        try {
            return Optional.of(EventJson.decode(ProjectOpened.class, value));
        } catch (ContractViolation unreadable) {
            return Optional.empty();
        }
    }
}
