package dev.concord.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CsvWriterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CsvWriter csv = new CsvWriter(out);

    @Test
    void cellsAreSeparatedAndQuotedOnlyWhereNeeded() throws IOException {
        csv.line("task", "label")
                .cell("a, b")
                .cell("say \"hi\"\n")
                .cell(3)
                .cell(0.5)
                .endLine();

        assertThat(written()).isEqualTo("task,label\n\"a, b\",\"say \"\"hi\"\"\n\",3,0.5\n");
    }

    @Test
    void namesAreWrittenLikeTexts() throws IOException {
        var names = new Names();
        names.number("plain");
        names.number("with, comma");

        csv.cell(names, 0).cell(names, 1).cell("").endLine();

        assertThat(written()).isEqualTo("plain,\"with, comma\",\n");
    }

    private String written() throws IOException {
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
