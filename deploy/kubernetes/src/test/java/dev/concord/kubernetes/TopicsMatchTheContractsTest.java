package dev.concord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Topic;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TopicsMatchTheContractsTest {
    private static final Cluster CLUSTER = Cluster.ofBase();

    @Test
    void there_is_one_resource_for_every_topic() {
        assertThat(CLUSTER.topics())
                .extracting(topic -> topic.metadata().getName())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void records_are_kept_as_long_as_the_contract_says(Topic topic) {
        var config = resource(topic).spec().config();

        switch (topic.cleanup()) {
            case COMPACTED ->
                assertThat(config).containsEntry("cleanup.policy", "compact").doesNotContainKey("retention.ms");
            case UNTIL_SETTLED ->
                assertThat(config).containsAllEntriesOf(Map.of("cleanup.policy", "delete", "retention.ms", -1));
            case SEVEN_DAYS ->
                assertThat(config)
                        .containsAllEntriesOf(Map.of("cleanup.policy", "delete", "retention.ms", 604_800_000));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_record_is_on_two_brokers_before_it_counts_and_carries_the_time_of_the_log(Topic topic) {
        var spec = resource(topic).spec();

        assertThat(spec.replicas()).isEqualTo(3);
        assertThat(spec.config())
                .containsEntry("min.insync.replicas", 2)
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @ParameterizedTest
    @EnumSource
    void the_partitions_are_those_the_services_assert_at_start(Topic topic) {
        var settings = CLUSTER.configMap("concord").getData();
        String asserted = topic.key() == Topic.Key.TASK
                ? settings.get("CONCORD_MESSAGING_PARTITIONS")
                : settings.get("CONCORD_MESSAGING_OTHER_PARTITIONS");

        assertThat(resource(topic).spec().partitions()).hasToString(asserted);
    }

    @Test
    void all_topics_belong_to_the_cluster_that_the_services_connect_to() {
        assertThat(CLUSTER.topics())
                .allSatisfy(topic ->
                        assertThat(topic.metadata().getLabels()).containsEntry("strimzi.io/cluster", "concord"));
    }

    private static KafkaTopic resource(Topic topic) {
        return CLUSTER.topics().stream()
                .filter(candidate -> candidate.metadata().getName().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
    }
}
