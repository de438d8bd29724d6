package dev.concord.local.apibench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class OpenLoopTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final OpenLoop loop = new OpenLoop(100);

    @Test
    void everyNumberIsCalledOnce() throws InterruptedException {
        var called = new ConcurrentSkipListSet<Integer>();

        var outcome = loop.run(50, SECOND, called::add);

        assertThat(called).hasSize(100).contains(50, 149);
        assertThat(outcome.micros().getTotalCount()).isEqualTo(100);
        assertThat(outcome.failed()).isZero();
    }

    @Test
    void aStallIsFeltByAllWhoseTurnCameMeanwhile() throws InterruptedException {
        var stall = new Object();

        var outcome = loop.run(0, SECOND, number -> {
            synchronized (stall) {
                if (number == 10) {
                    Thread.sleep(300);
                }
                return true;
            }
        });

        // One call takes 300 ms; those due in the meantime waited for the rest of it.
        assertThat(outcome.millisAt(95)).isGreaterThan(150);
    }

    @Test
    void whileItWarmsUpNoQueueGrows() throws InterruptedException {
        var together = new AtomicInteger();
        var most = new AtomicInteger();

        var outcome = loop.warmUp(SECOND, _ -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            Thread.sleep(300);
            together.decrementAndGet();
            return true;
        });

        // A hundred calls a second that take 300 ms each would be thirty at a time.
        assertThat(most).hasValueLessThanOrEqualTo(16);
        assertThat(outcome.failed()).isPositive();
    }

    @Test
    void whatIsNotAnsweredIsCounted() throws InterruptedException {
        var outcome = loop.run(0, SECOND, number -> number % 2 == 0);

        assertThat(outcome.failed()).isEqualTo(50);
    }
}
