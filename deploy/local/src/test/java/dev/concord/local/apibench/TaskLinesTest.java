package dev.concord.local.apibench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TaskLinesTest {

    @Test
    void aFileHasALineForEachTask() throws IOException {
        try (var file = new TaskLines(3)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(lines).hasSize(3);
            assertThat(lines.getFirst())
                    .startsWith("{\"name\":\"task 0\",\"data\":{")
                    .endsWith("}}");
        }
    }

    @Test
    void aFileMayHaveNone() throws IOException {
        try (var file = new TaskLines(0)) {
            assertThat(file.read()).isEqualTo(-1);
        }
    }
}
