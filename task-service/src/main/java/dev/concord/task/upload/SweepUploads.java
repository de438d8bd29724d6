package dev.concord.task.upload;

import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes uploads that nobody has continued for their lifetime, and files that no upload has, some at a time. */
@Component
final class SweepUploads {

    private static final Logger LOG = LoggerFactory.getLogger(SweepUploads.class);
    private static final int BATCH = 200;

    private final Uploads uploads;
    private final UploadFiles files;
    private final UploadSettings settings;
    private final InstantSource clock;

    SweepUploads(Uploads uploads, UploadFiles files, UploadSettings settings, InstantSource clock) {
        this.uploads = uploads;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void sweepSome() {
        try {
            for (var id : uploads.deleteExpired(clock.instant(), BATCH)) {
                files.delete(id);
            }
            deleteLeftOver();
        } catch (IOException unreadable) {
            LOG.warn("uploads cannot be swept, trying again: {}", unreadable.toString());
        }
    }

    /** What a crash has left between the two deletions; a file that is so old was not begun just now. */
    private void deleteLeftOver() throws IOException {
        var old = files.writtenBefore(clock.instant().minus(settings.lifetime()), BATCH);
        var existing = uploads.existing(old);
        for (var id : old) {
            if (!existing.contains(id)) {
                files.delete(id);
            }
        }
    }
}
