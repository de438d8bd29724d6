package dev.concord.local.command;

import dev.concord.local.campaign.Progress;
import java.io.PrintStream;

/** Tells progress on standard error: lines that stay, and on a terminal one below them that is written over. */
final class Terminal implements Progress {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LIVE_PAUSE_NANOS = 100_000_000L;
    private static final long PLAIN_PAUSE_NANOS = 10_000_000_000L;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean live;
    private final long startedNanos = System.nanoTime();

    /** Guarded by this. */
    private long lastUpdateNanos = startedNanos;

    private boolean lineIsDirty;

    /** Writes over its line only if a person is watching. */
    Terminal(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    @Override
    public synchronized void step(String what) {
        print(line(what) + System.lineSeparator());
        lineIsDirty = false;
    }

    @Override
    public synchronized void update(String what) {
        var now = System.nanoTime();
        if (now - lastUpdateNanos < (live ? LIVE_PAUSE_NANOS : PLAIN_PAUSE_NANOS)) {
            return;
        }
        lastUpdateNanos = now;
        print(live ? line(what) : line(what) + System.lineSeparator());
        lineIsDirty = live;
    }

    /** Prints text as it is, such as a table. */
    synchronized void text(String text) {
        print(text + System.lineSeparator());
        lineIsDirty = false;
    }

    private void print(String text) {
        out.print(lineIsDirty ? CLEAR_LINE + text : text);
        out.flush();
    }

    private String line(String what) {
        return "%6.1f s  %s".formatted((System.nanoTime() - startedNanos) / NANOS_PER_SECOND, what);
    }
}
