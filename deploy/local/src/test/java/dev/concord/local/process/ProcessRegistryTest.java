package dev.concord.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessRegistryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final Process process;
    private final ProcessRegistry registry;

    ProcessRegistryTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.registry = new ProcessRegistry(folder.resolve("processes.json"));
        this.process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void whatALauncherLeftBehindIsEnded() throws InterruptedException {
        registry.note(ProcessIdentity.of("left-behind", process.pid()).orElseThrow());

        var stopped = new ProcessRegistry(folder.resolve("processes.json")).stopAll(PATIENCE);

        assertThat(stopped).containsExactly("left-behind");
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(registry.find("left-behind")).isEmpty();
    }

    @Test
    void aForeignProcessThatGotTheSameIdLaterIsLeftAlone() {
        var ours = ProcessIdentity.of("ours", process.pid()).orElseThrow();
        registry.note(new ProcessIdentity("ours", ours.pid(), ours.startedAtMillis() - 60_000));

        assertThat(registry.stopAll(PATIENCE)).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessThatHasEndedIsNoTrouble() throws InterruptedException {
        registry.note(ProcessIdentity.of("ended", process.pid()).orElseThrow());
        process.destroyForcibly().waitFor();

        assertThat(registry.stopAll(PATIENCE)).isEmpty();
    }

    @Test
    void aRestartedProcessTakesThePlaceOfItsPredecessor() {
        registry.note(new ProcessIdentity("child", 1, 1));
        registry.note(new ProcessIdentity("child", 2, 2));

        assertThat(registry.find("child")).contains(new ProcessIdentity("child", 2, 2));
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        registry.note(new ProcessIdentity("child", 1, 1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("processes.json"))))
                .isEqualTo("rw-------");
    }
}
