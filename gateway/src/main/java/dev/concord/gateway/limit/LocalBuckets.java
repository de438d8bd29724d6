package dev.concord.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.ConcurrentHashMap;

/** Buckets of this instance alone. */
final class LocalBuckets implements Buckets {

    static final int MOST = 50_000;

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** Forgetting all when there are too many gives everybody a full bucket once, and keeps memory bounded. */
    @Override
    public ConsumptionProbe take(String name, int perMinute) {
        if (buckets.size() >= MOST) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(name, _ -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
    }

    int size() {
        return buckets.size();
    }

    private static Bucket bucket(int perMinute) {
        var builder = Bucket.builder();
        for (var bandwidth : Buckets.configuration(perMinute).getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
