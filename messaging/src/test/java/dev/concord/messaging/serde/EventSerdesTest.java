package dev.concord.messaging.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.id.ProjectId;
import dev.concord.messaging.SampleEvents;
import dev.concord.messaging.publish.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

final class EventSerdesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

    private final RecordHeaders headers = new RecordHeaders();
    private final EventSerializer serializer =
            new EventSerializer("task-service", () -> new UUID(1, 2), InstantSource.fixed(NOW));
    private final EventDeserializer deserializer = new EventDeserializer();

    @Test
    void anEventCarriesItsCloudEventsAttributes() {
        serializer.serialize("label-wanted", headers, SampleEvents.wanted(1, 3));

        assertThat(CloudEventHeaders.read(headers, "ce_type")).hasValue("dev.concord.label-wanted.v1");
        assertThat(CloudEventHeaders.read(headers, "ce_source")).hasValue("/task-service");
        assertThat(CloudEventHeaders.read(headers, "ce_id")).hasValue(new UUID(1, 2).toString());
        assertThat(CloudEventHeaders.read(headers, "ce_time")).hasValue("2026-11-24T10:15:30Z");
        assertThat(CloudEventHeaders.read(headers, "ce_specversion")).hasValue("1.0");
    }

    @Test
    void headersThatAreThereAreKept() {
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "dev.concord.label-wanted.v1");

        serializer.serialize("label-wanted", headers, SampleEvents.wanted(1, 3));

        assertThat(headers.toArray()).hasSize(1);
    }

    @Test
    void theTypeHeaderTellsTwoTypesOfOneTopicApart() {
        var ended = new SubmissionsEnded(new ProjectId(new UUID(1, 2)), 0, 4);

        var value = serializer.serialize("label-submitted", headers, ended);

        assertThat(deserializer.deserialize("label-submitted", headers, value)).isEqualTo(ended);
    }

    @Test
    void withoutTheHeaderATopicOfOneTypeIsEnough() {
        var value = serializer.serialize("label-wanted", headers, SampleEvents.wanted(1, 3));

        assertThat(deserializer.deserialize("label-wanted", new RecordHeaders(), value))
                .isEqualTo(SampleEvents.wanted(1, 3));
        assertThatThrownBy(() -> deserializer.deserialize("label-submitted", new RecordHeaders(), value))
                .isInstanceOf(ContractViolation.class);
    }

    @Test
    void anUnknownTypeIsAContractViolation() {
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "dev.concord.unheard-of.v1");

        assertThatThrownBy(
                        () -> deserializer.deserialize("label-wanted", headers, "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("unheard-of");
    }

    @Test
    void aTombstoneStaysATombstone() {
        assertThat(deserializer.deserialize("tasker-skill", headers, (byte[]) null))
                .isNull();
        assertThat(serializer.serialize("tasker-skill", headers, null)).isNull();
    }
}
