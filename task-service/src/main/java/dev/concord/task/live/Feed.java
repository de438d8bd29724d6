package dev.concord.task.live;

import dev.concord.task.log.ProjectEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is new in a project behind a position, part by part. For one reader, who closes it. */
public final class Feed implements AutoCloseable {

    private final LogPages pages;
    private final Watch watch;
    private final Runnable whenClosed;
    private long position;
    private @Nullable Progress told;

    Feed(LogPages pages, Watch watch, long position, Runnable whenClosed) {
        this.pages = pages;
        this.watch = watch;
        this.position = position;
        this.whenClosed = whenClosed;
    }

    /**
     * The next part.
     *
     * @param position up to which everything was told with it
     * @param progress if it is another than before, and all events up to it were told
     */
    public record Part(long position, List<ProjectEvent> events, Optional<Progress> progress) {

        public boolean isEmpty() {
            return events.isEmpty() && progress.isEmpty();
        }
    }

    /** Waits for something new, but no longer than this. */
    public Part next(Duration atMost) throws InterruptedException {
        if (!hasNews()) {
            watch.await(atMost);
        }
        var standing = watch.latest();
        if (isEnded() || standing.isEmpty()) {
            return new Part(position, List.of(), Optional.empty());
        }
        var events = standing.get().position() > position ? read() : List.<ProjectEvent>of();
        var caughtUp = position >= standing.get().position();
        var progress = Optional.of(standing.get().progress()).filter(now -> caughtUp && !now.equals(told));
        progress.ifPresent(now -> told = now);
        return new Part(position, events, progress);
    }

    /** Tells whether nothing more will come, so that the reader should go on elsewhere. */
    public boolean isEnded() {
        return watch.isEnded();
    }

    @Override
    public void close() {
        whenClosed.run();
    }

    private boolean hasNews() {
        return watch.latest()
                .filter(standing ->
                        standing.position() > position || !standing.progress().equals(told))
                .isPresent();
    }

    /** A reader so slow that what comes next is gone is told so when it comes again. */
    private List<ProjectEvent> read() throws InterruptedException {
        var read = pages.after(watch.projectId(), position);
        if (read.gone()) {
            watch.end();
        } else if (!read.events().isEmpty()) {
            position = read.events().getLast().position();
        }
        return read.events();
    }
}
