package dev.concord.local.apibench;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Calls at a steady pace, however long the answers take, as customers do who do not know of each other. A call's time counts from
 * when it was due: a stall is felt by all whom it keeps waiting, and not only by the one whom it hits (Tene's coordinated omission).
 */
final class OpenLoop {

    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final int DIGITS = 3;
    private static final int MOST_UNDER_WAY = 1_000;
    private static final int FEW_UNDER_WAY = 16;

    private final int perSecond;

    /**
     * What calls cost is taken from what is measured: a thread of the platform waits with two turns of the processor, a virtual one
     * with six. Those that warmed up go on.
     */
    private final Executor threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    OpenLoop(int perSecond) {
        this.perSecond = perSecond;
    }

    /** One call; tells whether it got what it asked for. */
    @FunctionalInterface
    interface Call {
        boolean isAnswered(int number) throws InterruptedException;
    }

    /**
     * What came of the calls.
     *
     * @param micros the times of all that were sent
     * @param failed how many did not get what they asked for, or were not sent because too many were under way
     */
    record Outcome(Histogram micros, long failed) {

        double millisAt(double percent) {
            return micros.getValueAtPercentile(percent) / (double) TimeUnit.MILLISECONDS.toMicros(1);
        }
    }

    /**
     * Calls for so long while programs warm up. What they cannot answer yet is left out: they would carry the queue of their
     * first seconds along for minutes.
     */
    Outcome warmUp(Duration duration, Call call) throws InterruptedException {
        return run(0, duration, call, FEW_UNDER_WAY);
    }

    /** Calls for so long, with the numbers from the first one on. */
    Outcome run(int first, Duration duration, Call call) throws InterruptedException {
        return run(first, duration, call, MOST_UNDER_WAY);
    }

    private Outcome run(int first, Duration duration, Call call, int mostUnderWay) throws InterruptedException {
        var micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
        var failed = new LongAdder();
        var underWay = new Semaphore(mostUnderWay);
        var begin = System.nanoTime();
        for (var sent = 0; sent < calls(duration); sent++) {
            var number = first + sent;
            var due = begin + sent * NANOS_PER_SECOND / perSecond;
            await(due);
            if (underWay.tryAcquire()) {
                threads.execute(() -> {
                    var answered = false;
                    try {
                        answered = isAnswered(call, number);
                    } finally {
                        failed.add(answered ? 0 : 1);
                        micros.recordValue(
                                Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due)));
                        underWay.release();
                    }
                });
            } else {
                failed.increment();
            }
        }
        underWay.acquire(mostUnderWay);
        return new Outcome(micros, failed.sum());
    }

    /** Returns how many calls there are in so long. */
    int calls(Duration duration) {
        return Math.toIntExact(duration.toSeconds() * perSecond);
    }

    private static boolean isAnswered(Call call, int number) {
        try {
            return call.isAnswered(number);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void await(long due) throws InterruptedException {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
