package dev.concord.payout.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a drill halts the process at a step. */
final class StopWhenAskedTest {

    @TempDir
    private Path folder;

    @Test
    void whoComesToTheStepStaysThereAndSaysSo() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("stop-at-STORED"));
        var steps = new StopWhenAsked(folder);

        var stopped = Thread.ofVirtual().start(() -> steps.reached(Step.STORED));

        assertThat(stopped.join(Duration.ofMillis(500))).isFalse();
        assertThat(folder.resolve("stopped-at-STORED." + ProcessHandle.current().pid()))
                .exists();
        assertThat(folder.resolve("stop-at-STORED")).doesNotExist();
        stopped.interrupt();
        assertThat(stopped.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void otherStepsAndTheSecondToComeGoOn() throws IOException {
        Files.createFile(folder.resolve("stop-at-STORED"));
        var steps = new StopWhenAsked(folder);

        steps.reached(Step.STORING);
        assertThat(folder.resolve("stop-at-STORED")).exists();
        Files.delete(folder.resolve("stop-at-STORED"));
        steps.reached(Step.STORED);

        assertThat(folder.resolve("stopped-at-STORED." + ProcessHandle.current().pid()))
                .doesNotExist();
    }
}
