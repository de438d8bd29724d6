package dev.concord.payout.payout;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends what is due to be sent, and what free lanes take next. All lanes move at the same time. */
@Service
final class RunLanes {

    private static final Logger LOG = LoggerFactory.getLogger(RunLanes.class);
    private static final int MOST_AT_ONCE = 64;

    private final Attempts attempts;
    private final FillLanes filling;
    private final SendAttempt sending;
    private final InstantSource clock;

    RunLanes(Attempts attempts, FillLanes filling, SendAttempt sending, InstantSource clock) {
        this.attempts = attempts;
        this.filling = filling;
        this.sending = sending;
        this.clock = clock;
    }

    void run() throws InterruptedException {
        var work = new ArrayList<Callable<Void>>();
        attempts.toSend(clock.instant(), MOST_AT_ONCE)
                .forEach(attempt -> work.add(() -> {
                    sending.send(attempt);
                    return null;
                }));
        filling.turns()
                .forEach(turn -> work.add(() -> {
                    filling.sign(turn).ifPresent(sending::send);
                    return null;
                }));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                if (done.state() == Future.State.FAILED) {
                    LOG.warn("a lane stumbled and goes on", done.exceptionNow());
                }
            }
        }
    }
}
