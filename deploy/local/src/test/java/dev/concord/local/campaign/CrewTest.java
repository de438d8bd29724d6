package dev.concord.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CrewTest {

    @Test
    void everythingIsDoneOnceByNoMoreHandsThanThereAre() throws InterruptedException {
        var done = new ConcurrentLinkedQueue<Integer>();
        var busy = new AtomicInteger();
        var busiest = new AtomicInteger();
        var items = IntStream.range(0, 100).boxed().toList();

        new Crew(4).work(items, item -> {
            busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
            Thread.sleep(1);
            busy.decrementAndGet();
            done.add(item);
        });

        assertThat(done).containsExactlyInAnyOrderElementsOf(items);
        assertThat(busiest).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void theFirstFailureStopsTheOthers() {
        var items = IntStream.range(0, 100).boxed().toList();
        var started = System.nanoTime();

        assertThatThrownBy(() -> new Crew(4).work(items, item -> {
                    if (item == 3) {
                        throw new IllegalArgumentException("3 is broken");
                    }
                    Thread.sleep(Duration.ofSeconds(1));
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 is broken");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void waitingEndsWithItsReason() {
        assertThatThrownBy(() -> Waiting.until("pigs fly", Duration.ofMillis(20), Duration.ofMillis(5), () -> false))
                .isInstanceOf(WaitedInVain.class)
                .hasMessage("waited 0 s in vain until pigs fly");
    }
}
