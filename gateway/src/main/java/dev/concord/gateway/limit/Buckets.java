package dev.concord.gateway.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Tokens that requests take, and that come back by the minute. */
interface Buckets {

    /** Takes a token, if there is one, out of the bucket of that name, which holds so many. */
    ConsumptionProbe take(String name, int perMinute);

    static BucketConfiguration configuration(int perMinute) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }
}
