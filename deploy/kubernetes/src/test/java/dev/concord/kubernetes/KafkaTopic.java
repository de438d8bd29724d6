package dev.concord.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;

/** The part of Strimzi's KafkaTopic that we use; any other field would be a slip. */
record KafkaTopic(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    static final String KIND = "kafka.strimzi.io/v1 KafkaTopic";

    record Spec(int partitions, int replicas, Map<String, Object> config) {}
}
