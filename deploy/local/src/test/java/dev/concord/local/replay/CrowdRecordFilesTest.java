package dev.concord.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrowdRecordFilesTest {

    @TempDir
    private Path folder;

    @Test
    void goldAndDataAreOptional() throws IOException {
        write("labels.csv", "task,worker,label\n1,ann,yes\n");

        var record = new CrowdRecordFiles(folder).read();

        assertThat(record.labels()).containsExactly(new RecordedLabel("1", "ann", "yes"));
        assertThat(record.gold()).isEmpty();
        assertThat(record.data()).isEmpty();
    }

    @Test
    void columnsAreFoundByName() throws IOException {
        write("labels.csv", "label,when,task,worker\nyes,noon,1,ann\n");
        write("gold.csv", "label,task\nno,1\n");

        var record = new CrowdRecordFiles(folder).read();

        assertThat(record.labels()).containsExactly(new RecordedLabel("1", "ann", "yes"));
        assertThat(record.gold()).containsEntry("1", "no");
    }

    @Test
    void dataIsWhatTheLineHoldsBesideTheName() throws IOException {
        write("labels.csv", "task,worker,label\n1,ann,yes\n");
        write("tasks.jsonl", "{\"task\": \"1\", \"text\": \"Hello\"}\n\n");

        var data = new CrowdRecordFiles(folder).read().data();

        assertThat(data).hasToString("{1={\"text\":\"Hello\"}}");
    }

    @Test
    void aLineOfAnotherLengthIsNamed() throws IOException {
        write("labels.csv", "task,worker,label\n1,ann,yes\n2,bob\n");

        assertThatThrownBy(() -> new CrowdRecordFiles(folder).read())
                .hasMessageContaining("labels.csv line 3: 2 fields (expected: 3: task,worker,label)");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        write("labels.csv", "task,label\n1,yes\n");

        assertThatThrownBy(() -> new CrowdRecordFiles(folder).read()).hasMessageContaining("a column \"worker\"");
    }

    @Test
    void aLineThatIsNoTaskIsNamed() throws IOException {
        write("labels.csv", "task,worker,label\n1,ann,yes\n");
        write("tasks.jsonl", "{\"task\": \"1\"}\n[]\n");

        assertThatThrownBy(() -> new CrowdRecordFiles(folder).read())
                .hasMessageContaining("tasks.jsonl line 2: no task");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
