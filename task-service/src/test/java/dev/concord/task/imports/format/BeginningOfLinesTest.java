package dev.concord.task.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whoever looks for a rejected line finds it by how it begins. */
final class BeginningOfLinesTest {

    @Test
    void aLineIsShownAsItCame() throws IOException {
        assertThat(beginning(TaskFormat.NDJSON, "{\"data\": {}}\n")).isEqualTo("{\"data\": {}}");
        assertThat(beginning(TaskFormat.JSON, "[ {\"data\": 1} ]")).isEqualTo("{\"data\": 1} ");
        assertThat(beginning(TaskFormat.CSV, "name,text\na,\"1\n2\",3\n")).isEqualTo("a,\"1");
    }

    @Test
    void ofALongOneTheBeginningIsShownAlsoIfItIsNotReadWhole() throws IOException {
        for (var length : new int[] {1_000, Piece.MAX_BYTES + 1, 10 * Piece.MAX_BYTES}) {
            var line = "x".repeat(length);

            assertThat(beginning(TaskFormat.NDJSON, line)).isEqualTo("x".repeat(200));
            assertThat(beginning(TaskFormat.JSON, "[\"" + line + "\"]")).isEqualTo("\"" + "x".repeat(199));
            assertThat(beginning(TaskFormat.CSV, "name\n" + line)).isEqualTo("x".repeat(200));
        }
    }

    @Test
    void anImageOfCvatIsShownByItsName() throws IOException {
        assertThat(beginning(TaskFormat.CVAT, "<annotations><image name=\"1.jpg\" width=\"no\"/></annotations>"))
                .isEqualTo("1.jpg");
    }

    private static String beginning(TaskFormat format, String file) throws IOException {
        var lines = ReadLines.of(format, file);
        assertThat(lines).hasSize(1);
        return ((TaskLine.Rejected) lines.getFirst()).beginning();
    }
}
