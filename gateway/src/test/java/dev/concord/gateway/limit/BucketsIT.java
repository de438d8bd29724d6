package dev.concord.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.Backing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests are counted by all instances together, and by each alone while they cannot. */
final class BucketsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What may come back meanwhile, of a thousand a minute: the seconds that this takes are few. */
    private static final long REFILLED = 200;

    private final String name = "read:" + UUID.randomUUID();

    @Test
    void two_instances_count_together() {
        try (var one = new SharedBuckets(Backing.redis(), PATIENCE, InstantSource.system());
                var other = new SharedBuckets(Backing.redis(), PATIENCE, InstantSource.system())) {
            assertThat(one.take(name, 2).isConsumed()).isTrue();
            assertThat(other.take(name, 2).isConsumed()).isTrue();

            assertThat(one.take(name, 2).isConsumed()).isFalse();
            assertThat(other.take(name, 2).getNanosToWaitForRefill()).isPositive();
        }
    }

    /** Each may let through a hundredth of the limit that the other does not know of, and one request more that finds that out. */
    @Test
    void two_instances_count_large_limits_together_but_for_a_hundredth() {
        var limit = 1_000;
        try (var one = new SharedBuckets(Backing.redis(), PATIENCE, InstantSource.system());
                var other = new SharedBuckets(Backing.redis(), PATIENCE, InstantSource.system())) {
            var let = IntStream.range(0, 2 * limit)
                    .filter(each ->
                            (each % 2 == 0 ? one : other).take(name, limit).isConsumed())
                    .count();

            assertThat(let).isBetween((long) limit, limit + 2L * (limit / 100 + 1) + REFILLED);
        }
    }

    @Test
    void without_redis_an_instance_counts_alone() throws IOException {
        try (var alone = new SharedBuckets("redis://127.0.0.1:" + unusedPort(), PATIENCE, InstantSource.system())) {
            assertThat(alone.take(name, 1).isConsumed()).isTrue();
            assertThat(alone.take(name, 1).isConsumed()).isFalse();
            assertThat(alone.take("read:somebody else", 1).isConsumed()).isTrue();
        }
    }

    @Test
    void what_an_instance_counts_alone_is_bounded() {
        var buckets = new LocalBuckets();
        for (var i = 0; i < LocalBuckets.MOST + 10; i++) {
            buckets.take("read:" + i, 1);
        }

        assertThat(buckets.size()).isLessThanOrEqualTo(LocalBuckets.MOST);
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
