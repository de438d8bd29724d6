package dev.concord.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.local.process.DirectoryLock;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void itIsItsOwnersAlone() throws IOException {
        var data = new DataDirectory(folder.resolve("new"));

        data.create();

        assertThat(permissions(data.root())).isEqualTo("rwx------");
    }

    @Test
    void aDirectoryWithSomethingElseInItIsRefused() throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "irreplaceable");

        assertThatThrownBy(() -> new DataDirectory(folder).create())
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("thesis.tex (expected: an empty directory");
    }

    @Test
    void clearingKeepsTheLockThatTheCallerHolds() throws IOException {
        var data = new DataDirectory(folder.resolve("new"));
        data.create();
        Files.createDirectories(data.of("postgres").resolve("base"));
        Files.writeString(data.of("postgres").resolve("base/1"), "rows");

        try (var lock = DirectoryLock.tryLock(data.lock()).orElseThrow()) {
            data.clear();

            assertThat(lock).isNotNull();
            assertThat(data.of("postgres")).doesNotExist();
            assertThat(DirectoryLock.tryLock(data.lock())).isEmpty();
        }
    }

    @Test
    void secretsAreMadeOnceAndAreTheirOwnersAlone() throws IOException {
        var file = folder.resolve("secrets.json");

        var made = Secrets.in(file, new Random(1));

        assertThat(Secrets.in(file, new Random(2))).isEqualTo(made);
        assertThat(made.operatorToken()).startsWith("co_");
        assertThat(made.callerSecret()).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(made.leaseSecret());
        assertThat(made.toString()).doesNotContain(made.callerSecret());
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void theRunFileIsReadBackAndItsOwnersAlone() throws IOException {
        var file = new RunFile(folder.resolve("run.json"));
        var state = new RunState(
                "http://127.0.0.1:8080",
                "127.0.0.1:9092",
                "127.0.0.1:5432",
                "127.0.0.1:6379",
                "http://127.0.0.1:3030",
                "cv_1",
                "ct_1",
                "co_1",
                "treasury.bank.localnet",
                Map.of(
                        "gateway",
                        new RunState.RunningProcess(42, "http://127.0.0.1:9080"),
                        "redis",
                        new RunState.RunningProcess(43, null)));

        file.write(state);

        assertThat(file.read()).contains(state);
        assertThat(permissions(folder.resolve("run.json"))).isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("run.json")))
                .contains("\"gateway\" : \"http://127.0.0.1:8080\"")
                .contains(
                        "\"vendorKey\"",
                        "\"taskerToken\"",
                        "\"operatorToken\"",
                        "\"treasury\"",
                        "\"processes\"",
                        "\"management\"");
    }

    @Test
    void withoutARunFileNothingRuns() {
        assertThat(new RunFile(folder.resolve("run.json")).read()).isEmpty();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
