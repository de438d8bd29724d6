package dev.concord.localnet.node;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes blocks when they are due, on a thread of its own. */
public final class BlockMaker implements AutoCloseable {

    private final Node node;
    private final InstantSource clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    private BlockMaker(Node node, InstantSource clock) {
        this.node = node;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("localnet-blocks").unstarted(this::run);
    }

    public static BlockMaker start(Node node, InstantSource clock) {
        var maker = new BlockMaker(node, clock);
        maker.thread.start();
        return maker;
    }

    /** Waits until no more blocks are made: after {@link #close}, or because one could not be written. */
    public void awaitEnd() throws InterruptedException {
        thread.join();
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stop.await(untilNextBlock().toNanos(), TimeUnit.NANOSECONDS)) {
                node.makeBlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNextBlock() {
        return Duration.between(clock.instant(), node.nextBlockTime());
    }
}
