package dev.concord.task.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes media that nobody needs, in small steps: a project that was settled long ago loses its media, and bytes that no project has,
 * any more or yet, go when their shelf is looked at. A shelf is looked at in each step, all of them in some hours.
 */
@Component
final class SweepMedia {

    private static final Logger LOG = LoggerFactory.getLogger(SweepMedia.class);
    private static final int BATCH = 500;
    private static final int BATCHES = 20;
    private static final int MOST_OF_A_SHELF = 20_000;

    private final MediaFiles files;
    private final ProjectMedia media;
    private final SweepSettings settings;
    private final InstantSource clock;
    private final TransactionOperations transaction;
    private final AtomicInteger nextShelf = new AtomicInteger();

    SweepMedia(
            MediaFiles files,
            ProjectMedia media,
            SweepSettings settings,
            InstantSource clock,
            TransactionOperations transaction) {
        this.files = files;
        this.media = media;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void sweepSome() {
        forgetSettled();
        try {
            sweepShelf(nextShelf.getAndUpdate(shelf -> (shelf + 1) % MediaFiles.SHELVES));
            files.deleteDrafts(clock.instant().minus(settings.keepDrafts()), BATCH);
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("media cannot be swept, trying again: {}", unreadable.toString());
        }
    }

    /** Takes their media from projects that were settled long enough ago. */
    void forgetSettled() {
        media.noteSettled(clock.instant(), BATCH);
        var before = clock.instant().minus(settings.keepSettled());
        for (var batch = 0; batch < BATCHES; batch++) {
            if (!transaction.execute(_ -> media.forgetSettled(before, BATCH))) {
                return;
            }
        }
    }

    /** Deletes what lies on a shelf and belongs to nobody. */
    void sweepShelf(int number) throws IOException {
        var shelf = files.shelf(number, MOST_OF_A_SHELF);
        for (var from = 0; from < shelf.size(); from += BATCH) {
            var some = shelf.subList(from, Math.min(shelf.size(), from + BATCH));
            var had = media.had(some);
            some.stream().filter(hash -> !had.contains(hash)).forEach(this::delete);
        }
    }

    private void delete(MediaHash hash) {
        transaction.executeWithoutResult(_ -> {
            media.lock(hash);
            if (media.find(hash).isEmpty()) {
                try {
                    files.delete(hash);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        });
    }
}
