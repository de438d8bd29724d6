package dev.concord.payout.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;

/**
 * Stops at a step for ever if a file {@code stop-at-STEP} asks for it, and says so by renaming the file to
 * {@code stopped-at-STEP.PID}: a rename succeeds once, so that one thread of one process stops. Whoever asked then kills the process.
 */
final class StopWhenAsked implements Steps {

    private final Path folder;

    StopWhenAsked(Path folder) {
        this.folder = folder;
    }

    @Override
    public void reached(Step step) {
        if (isAsked(step)) {
            waitForTheEnd();
        }
    }

    private boolean isAsked(Step step) {
        try {
            Files.move(
                    folder.resolve("stop-at-" + step),
                    folder.resolve("stopped-at-%s.%d"
                            .formatted(step, ProcessHandle.current().pid())),
                    StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException notAsked) {
            return false;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Only an orderly end of the process interrupts this. */
    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
