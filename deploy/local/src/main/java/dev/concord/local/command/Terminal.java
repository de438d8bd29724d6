package dev.concord.local.command;

import dev.concord.local.aggregate.Meter;
import dev.concord.local.campaign.Progress;
import java.io.PrintStream;

/** Tells progress on standard error: lines that stay, and on a terminal one below them that is written over. */
final class Terminal implements Progress, Meter {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LIVE_PAUSE_NANOS = 100_000_000L;
    private static final long PLAIN_PAUSE_NANOS = 10_000_000_000L;
    private static final int BAR_WIDTH = 30;
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

    /** A bar is for a person who watches; a file would only fill with bars. */
    @Override
    public void show(String what, double share) {
        if (live) {
            update(bar(Math.clamp(share, 0, 1)) + "  " + what);
        }
    }

    private static String bar(double share) {
        var done = (int) Math.round(share * BAR_WIDTH);
        return "[%s%s] %3.0f %%".formatted("#".repeat(done), "-".repeat(BAR_WIDTH - done), 100 * share);
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
