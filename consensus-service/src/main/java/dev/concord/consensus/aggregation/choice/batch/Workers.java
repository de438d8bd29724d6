package dev.concord.consensus.aggregation.choice.batch;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Shares numbered pieces of work among threads. Who does which piece must make no difference to the result. */
record Workers(int threads) {

    Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " (expected: at least 1)");
        }
    }

    static Workers ofMachine() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Does all pieces, the caller among the workers; returns when all are done. */
    void each(int pieces, IntConsumer piece) {
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        Runnable work = () -> {
            try {
                for (var number = next.getAndIncrement(); number < pieces; number = next.getAndIncrement()) {
                    piece.accept(number);
                }
            } catch (RuntimeException | Error thrown) {
                next.set(pieces);
                failure.compareAndSet(null, thrown);
            }
        };
        var helping = new ArrayList<Thread>();
        for (var helper = 1; helper < Math.min(threads, pieces); helper++) {
            helping.add(Thread.ofPlatform().daemon().start(work));
        }
        work.run();
        helping.forEach(Workers::awaitEnd);
        var thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a piece of the work failed", thrown);
        }
    }

    /** The helper writes into the caller's arrays until it ends, so an interrupt can only be passed on afterwards. */
    private static void awaitEnd(Thread helper) {
        var interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
