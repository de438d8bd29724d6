package dev.concord.local.drill;

import dev.concord.local.campaign.Waiting;
import dev.concord.payout.step.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** Asks the service's processes by files in a folder that one of them stop at a step, and sees which has. */
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

    /** Waits until a process has stopped there; false if none has in time. */
    boolean isObeyedWithin(Duration patience, Step step) throws InterruptedException {
        return Waiting.reached(patience, PAUSE, () -> !answers(step).isEmpty());
    }

    /** Takes the order back; returns the id of the process that has stopped there, if one has. */
    OptionalLong withdraw(Step step) throws IOException {
        Files.deleteIfExists(order(step));
        var answers = answers(step);
        for (var answer : answers) {
            Files.delete(answer);
        }
        return answers.stream()
                .map(answer -> answer.getFileName().toString())
                .mapToLong(name -> Long.parseLong(name.substring(name.indexOf('.') + 1)))
                .findFirst();
    }

    private List<Path> answers(Step step) {
        try (var files = Files.newDirectoryStream(folder, "stopped-at-%s.*".formatted(step))) {
            return StreamSupport.stream(files.spliterator(), false).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path order(Step step) {
        return folder.resolve("stop-at-" + step);
    }
}
