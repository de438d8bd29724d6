package dev.concord.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvFileTest {

    private static final List<String> COLUMNS = List.of("task", "worker", "label");

    @TempDir
    private Path folder;

    @Test
    void columnsAreFoundByName() throws IOException {
        assertThat(read("label,when,task,worker\nyes,noon,1,ann\n")).containsExactly("1 ann yes");
    }

    @Test
    void aLineOfAnotherLengthIsNamed() {
        assertThatThrownBy(() -> read("task,worker,label\n1,ann,yes\n2,bob\n"))
                .hasMessage("labels.csv line 3: 2 fields (expected: 3: task,worker,label)");
        assertThatThrownBy(() -> read("task,worker,label\n1\n"))
                .hasMessage("labels.csv line 2: 1 field (expected: 3: task,worker,label)");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> read("task,label\n1,yes\n"))
                .hasMessage("labels.csv line 1: task,label (expected: a column \"worker\")");
        assertThatThrownBy(() -> read("")).hasMessage("labels.csv line 1: nothing (expected: a column \"task\")");
    }

    private List<String> read(String content) throws IOException {
        var file = folder.resolve("labels.csv");
        Files.writeString(file, content);
        var lines = new ArrayList<String>();
        try (var csv = CsvFile.open(file, COLUMNS)) {
            while (csv.next()) {
                lines.add(csv.text(0) + " " + csv.text(1) + " " + csv.text(2));
            }
        }
        return lines;
    }
}
