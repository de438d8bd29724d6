package dev.concord.local.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PendingFileTest {

    @TempDir
    private Path folder;

    @Test
    void itTakesItsPlaceOnlyWhenItIsComplete() throws IOException {
        var path = folder.resolve("out.csv");
        Files.writeString(path, "before");
        try (var file = PendingFile.at(path)) {
            file.out().write("after".getBytes(StandardCharsets.UTF_8));
            file.out().flush();
            assertThat(path).hasContent("before");

            file.complete();
        }

        assertThat(path).hasContent("after");
        assertThat(listed()).containsExactly(path);
    }

    @Test
    void whatWasInterruptedLeavesEverythingAsItWas() throws IOException {
        var path = folder.resolve("out.csv");
        Files.writeString(path, "before");

        try (var file = PendingFile.at(path)) {
            file.out().write("half".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(path).hasContent("before");
        assertThat(listed()).containsExactly(path);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        var path = folder.resolve("real.csv");
        Files.writeString(path, "before");
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), path);

        try (var file = PendingFile.at(link)) {
            file.out().write("after".getBytes(StandardCharsets.UTF_8));
            file.complete();
        }

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(path).hasContent("after");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        var device = Path.of("/dev/null");

        try (var file = PendingFile.at(device)) {
            file.out().write("gone".getBytes(StandardCharsets.UTF_8));
            file.complete();
        }

        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(Files.exists(device)).isTrue();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsRefusedAtOnce() {
        assertThatThrownBy(() -> PendingFile.at(folder.resolve("missing/out.csv")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PendingFile.at(folder)).isInstanceOf(IOException.class);
    }

    private List<Path> listed() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
