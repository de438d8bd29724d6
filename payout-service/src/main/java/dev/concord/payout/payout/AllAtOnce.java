package dev.concord.payout.payout;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does several things that wait for the chain at the same time. One that fails holds up no other, and is tried again later. */
final class AllAtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(AllAtOnce.class);

    static final int MOST_THREADS = 24;

    private AllAtOnce() {}

    /** Returns when all are done; the caller bounds how many there are, and only so many are done at a time. */
    static void run(List<Runnable> work) throws InterruptedException {
        var tasks = work.stream().map(AllAtOnce::task).toList();
        if (tasks.isEmpty()) {
            return;
        }
        var count = Math.min(tasks.size(), MOST_THREADS);
        try (var threads =
                Executors.newFixedThreadPool(count, Thread.ofVirtual().factory())) {
            for (var done : threads.invokeAll(tasks)) {
                if (done.state() == Future.State.FAILED) {
                    LOG.warn("an attempt stumbled and goes on later", done.exceptionNow());
                }
            }
        }
    }

    private static Callable<Void> task(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }
}
