package dev.concord.task.link;

import dev.concord.contracts.id.VendorId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.s3}. Without a bucket nothing is linked.
 *
 * @param endpoint of a store that speaks as S3 does; S3 itself if it is left out
 * @param region that signatures name
 * @param pathStyle whether the bucket stands in the path and not in the name of the host, as other stores mostly have it
 * @param accessKey of an account that may read the buckets, and nothing else
 * @param linkLifetime for how long a link is good
 * @param buckets which vendor may refer to which; one bucket with the same credentials must not show its content to another
 */
@ConfigurationProperties("concord.s3")
record BucketSettings(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("false") boolean pathStyle,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("10m") Duration linkLifetime,
        @DefaultValue List<Bucket> buckets) {

    private static final Duration LONGEST = Duration.ofDays(7);

    BucketSettings {
        buckets = List.copyOf(buckets);
        if (!linkLifetime.isPositive() || linkLifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "concord.s3.link-lifetime: " + linkLifetime + " (expected: more than 0, at most " + LONGEST + ")");
        }
        if (!buckets.isEmpty() && (accessKey.isBlank() || secretKey.isBlank())) {
            throw new IllegalArgumentException(
                    "concord.s3.access-key, secret-key: missing (expected: both where there are buckets)");
        }
    }

    /** Tells whether the vendor may refer to it. */
    boolean has(VendorId vendor, BucketReference reference) {
        return buckets.stream().anyMatch(bucket -> bucket.has(vendor, reference));
    }

    /**
     * A bucket, or a part of one.
     *
     * @param vendor whose projects may refer to it
     * @param prefix with which their keys begin; absent if all of the bucket is the vendor's
     */
    record Bucket(String name, String vendor, @Nullable String prefix) {

        boolean has(VendorId caller, BucketReference reference) {
            return name.equals(reference.bucket())
                    && VendorId.parse(vendor).equals(caller)
                    && (prefix == null || reference.key().startsWith(prefix))
                    && !reference.leadsElsewhere();
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "BucketSettings[endpoint=%s, region=%s, buckets=%s]".formatted(endpoint, region, buckets);
    }
}
