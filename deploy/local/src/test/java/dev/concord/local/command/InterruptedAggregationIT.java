package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.Concord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is stopped while it still reads, for its labels come through a pipe in which nobody writes. */
final class InterruptedAggregationIT {

    @TempDir
    private Path folder;

    @Test
    void whoIsInterruptedLeavesNoHalfWrittenFile() throws IOException, InterruptedException {
        var labels = folder.resolve("labels");
        var agreed = folder.resolve("agreed.csv");
        Files.writeString(agreed, "old");
        assertThat(new ProcessBuilder("mkfifo", labels.toString()).start().waitFor())
                .isZero();

        var process = start("--labels", labels.toString(), "--out", agreed.toString());
        await().until(() -> names().size() == 3);
        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(agreed).hasContent("old");
        assertThat(names()).containsExactlyInAnyOrder("labels", "agreed.csv");
    }

    private static Process start(String... options) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), Concord.class.getName(), "aggregate");
        command.command().addAll(List.of(options));
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
