package dev.concord.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.Backing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests are counted by all instances together, and by each alone while they cannot. */
final class BucketsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
