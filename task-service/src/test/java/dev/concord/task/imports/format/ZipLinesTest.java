package dev.concord.task.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.Overlap;
import dev.concord.task.Samples;
import dev.concord.task.media.FolderMediaFixture;
import dev.concord.task.media.MediaSamples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive of media may hold, and that it cannot make us unpack without end or write where it likes. */
final class ZipLinesTest {

    private static final TaskRules RULES = new TaskRules(Samples.YES_OR_NO, new Overlap(1, 3));
    private static final int MAX_BYTES = 100_000;

    @TempDir
    private Path folder;

    @Test
    void everyMediumIsATaskNamedByItsPath() throws IOException {
        var lines = read(zip(Map.of("street/1.png", MediaSamples.DOT)));

        var task = ((TaskLine.Accepted) lines.getFirst()).task();
        assertThat(lines).hasSize(1);
        assertThat(task.name()).isEqualTo("street/1.png");
        assertThat(task.data())
                .isEqualTo(
                        "{\"file\":\"street/1.png\",\"media\":\"media:%s\",\"mediaType\":\"image/png\",\"width\":1,\"height\":1}"
                                .formatted(FolderMediaFixture.hash(MediaSamples.DOT)));
    }

    @Test
    void whatIsNoMediumIsRejectedAloneByItsNumberAndName() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("folder/", new byte[0]);
        files.put("__MACOSX/folder/._1.png", MediaSamples.bytes("\0\5"));
        files.put("folder/readme.txt", MediaSamples.bytes("hello"));
        files.put("folder/1.png", MediaSamples.DOT);
        files.put("inner.zip", zip(Map.of("2.png", MediaSamples.DOT)));
        files.put("script.png", MediaSamples.bytes("<svg onload='alert(1)'/>"));

        var lines = read(zip(files));

        assertThat(lines)
                .extracting(ReadLines::shown)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1! content: not known"),
                        line -> assertThat(line).startsWith("2: folder/1.png"),
                        line -> assertThat(line).startsWith("3! content: not known"),
                        line -> assertThat(line).startsWith("4! content: not known"));
        assertThat(((TaskLine.Rejected) lines.getFirst()).beginning()).isEqualTo("folder/readme.txt");
    }

    @Test
    void aPathThatLeadsOutIsRejected() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : List.of("../1.png", "a/../../1.png", "/etc/1.png", "..\\1.png", "..")) {
            files.put(name, MediaSamples.DOT);
        }

        assertThat(read(zip(files)))
                .hasSize(5)
                .allSatisfy(line -> assertThat(ReadLines.shown(line))
                        .contains("! name: ", "(expected: a relative path without ..)"));
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedAsAWholeAlsoIfItWouldBePassedOver() throws IOException {
        var sound = zip(Map.of("1.ogg", MediaSamples.sound(4 * MAX_BYTES + 1)));
        var text = zip(Map.of("1.txt", new byte[4 * MAX_BYTES + 1]));
        var hidden = zip(Map.of("__MACOSX/1", new byte[4 * MAX_BYTES + 1]));

        for (var bomb : List.of(sound, text, hidden)) {
            assertThat(bomb.length).isLessThan(MAX_BYTES / 10);
            assertThatThrownBy(() -> read(bomb))
                    .isInstanceOf(BodyTooLarge.class)
                    .hasMessageStartingWith("unpacked: more than 400000 bytes");
        }
    }

    @Test
    void whatIsNoArchiveIsRefusedAsAWhole() throws IOException {
        var corrupt = zip(Map.of("1.ogg", MediaSamples.sound(5_000)));
        Arrays.fill(corrupt, 40, 60, (byte) 0xFF);

        for (var body : List.of(new byte[0], "hello".getBytes(StandardCharsets.UTF_8), corrupt)) {
            assertThatThrownBy(() -> read(body))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("(expected: a");
        }
    }

    private List<TaskLine> read(byte[] body) throws IOException {
        var all = new ArrayList<TaskLine>();
        var intake = FolderMediaFixture.in(folder);
        try (var lines = TaskFormat.ZIP.read(new ByteArrayInputStream(body), MAX_BYTES, RULES, intake::keep)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(line.get());
            }
        }
        return all;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
