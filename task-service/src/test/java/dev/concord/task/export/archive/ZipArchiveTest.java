package dev.concord.task.export.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.export.Agreed;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK reads what is written here, both as a stream and by its directory. */
final class ZipArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void filesComeOutAsTheyWentIn() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchive(bytes)) {
            zip.add("a.txt", "first");
            zip.add("folder/日本.txt", "");
            zip.add("b.txt", "x".repeat(100_000));
            zip.finish();
        }

        assertThat(Agreed.unpacked(bytes.toByteArray()))
                .containsExactly(
                        Map.entry("a.txt", "first"),
                        Map.entry("folder/日本.txt", ""),
                        Map.entry("b.txt", "x".repeat(100_000)));
    }

    /** Sixteen bits count no further, so the directory has an end of ZIP64's. */
    @Test
    void thereMayBeMoreFilesThanSixteenBitsCount() throws IOException {
        var file = folder.resolve("many.zip");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var zip = new ZipArchive(out)) {
            for (var each = 0; each < 70_000; each++) {
                zip.add(each + ".txt", "");
            }
            zip.finish();
        }

        try (var read = new ZipFile(file.toFile())) {
            assertThat(read.size()).isEqualTo(70_000);
            assertThat(read.getEntry("69999.txt")).isNotNull();
        }
    }

    @Test
    void anEmptyArchiveIsOne() throws IOException {
        var file = folder.resolve("none.zip");
        try (var out = Files.newOutputStream(file);
                var zip = new ZipArchive(out)) {
            zip.finish();
        }

        try (var read = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            assertThat(read.size()).isZero();
        }
    }
}
