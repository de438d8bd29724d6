package dev.concord.testing;

import java.util.List;
import java.util.Map;

/**
 * The container images that stand in for the embedded servers. They are local names on purpose: nothing is pulled, so a
 * machine opts in by building or tagging them (any image that starts like the official ones of postgres, apache/kafka and
 * redis will do).
 */
record Images(String postgres, String kafka, String redis) {
    static final String POSTGRES = "CONCORD_TEST_POSTGRES_IMAGE";
    static final String KAFKA = "CONCORD_TEST_KAFKA_IMAGE";
    static final String REDIS = "CONCORD_TEST_REDIS_IMAGE";

    static Images from(Map<String, String> environment) {
        return new Images(
                environment.getOrDefault(POSTGRES, "concord-test/postgres:latest"),
                environment.getOrDefault(KAFKA, "concord-test/kafka:latest"),
                environment.getOrDefault(REDIS, "concord-test/redis:latest"));
    }

    List<String> all() {
        return List.of(postgres, kafka, redis);
    }
}
