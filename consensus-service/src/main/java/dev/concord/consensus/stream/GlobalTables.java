package dev.concord.consensus.stream;

import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The global tables, read from outside the topology. The factory comes late, for the topology needs what needs this. */
final class GlobalTables {

    private final ObjectProvider<StreamsBuilderFactoryBean> factory;

    GlobalTables(ObjectProvider<StreamsBuilderFactoryBean> factory) {
        this.factory = factory;
    }

    /**
     * Returns a table.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException if it cannot be read at the moment
     */
    ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table(String store) {
        var streams = factory.getObject().getKafkaStreams();
        if (streams == null) {
            throw new StreamsNotStartedException(store + ": the stream has not started (expected: running)");
        }
        return streams.store(StoreQueryParameters.fromNameAndType(
                store, QueryableStoreTypes.<String, byte[]>timestampedKeyValueStore()));
    }
}
