package dev.concord.local.drill;

import dev.concord.local.campaign.Waiting;
import dev.concord.payout.step.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Asks the service by files in a folder to stop at a step, and sees whether it has. */
final class StopOrder {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Path folder;

    StopOrder(Path folder) {
        this.folder = folder;
    }

    void give(Step step) throws IOException {
        Files.createDirectories(folder);
        Files.createFile(order(step));
    }

    boolean isObeyedWithin(Duration patience, Step step) throws InterruptedException {
        return Waiting.reached(patience, PAUSE, () -> Files.exists(answer(step)));
    }

    void withdraw(Step step) throws IOException {
        Files.deleteIfExists(order(step));
        Files.deleteIfExists(answer(step));
    }

    private Path order(Step step) {
        return folder.resolve("stop-at-" + step);
    }

    private Path answer(Step step) {
        return folder.resolve("stopped-at-" + step);
    }
}
