package dev.concord.consensus.stream;

import dev.concord.consensus.project.KnownProjects;
import dev.concord.consensus.project.ProjectDirectory;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.id.ProjectId;
import java.util.Optional;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The global table of projects, read from outside the topology. The factory comes late, for the topology needs what needs this. */
final class StreamedProjects implements ProjectDirectory {

    private final ObjectProvider<StreamsBuilderFactoryBean> factory;

    StreamedProjects(ObjectProvider<StreamsBuilderFactoryBean> factory) {
        this.factory = factory;
    }

    @Override
    public Optional<ProjectOpened> find(ProjectId project) {
        var streams = factory.getObject().getKafkaStreams();
        if (streams == null) {
            throw new StreamsNotStartedException("projects: the stream has not started (expected: running)");
        }
        var projects = streams.store(StoreQueryParameters.fromNameAndType(
                KnownProjects.STORE, QueryableStoreTypes.<String, byte[]>timestampedKeyValueStore()));
        return Optional.ofNullable(projects.get(project.toString())).flatMap(last -> read(last.value()));
    }

    private static Optional<ProjectOpened> read(byte[] value) {
        try {
            return Optional.of(EventJson.decode(ProjectOpened.class, value));
        } catch (ContractViolation unreadable) {
            return Optional.empty();
        }
    }
}
