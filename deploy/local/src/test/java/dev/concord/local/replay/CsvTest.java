package dev.concord.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvTest {

    @Test
    void fieldsAreSeparatedByCommas() throws IOException {
        assertThat(records("task,worker,label\n1,ann,yes\n"))
                .containsExactly(List.of("task", "worker", "label"), List.of("1", "ann", "yes"));
    }

    @Test
    void aQuotedFieldMayHoldCommasQuotesAndLineBreaks() throws IOException {
        assertThat(records("a,\"b, \"\"c\"\"\nd\",e")).containsExactly(List.of("a", "b, \"c\"\nd", "e"));
    }

    @Test
    void emptyFieldsCount() throws IOException {
        assertThat(records(",\n\"\",x")).containsExactly(List.of("", ""), List.of("", "x"));
    }

    @Test
    void windowsLineEndsEmptyLinesAndAByteOrderMarkDoNotMatter() throws IOException {
        assertThat(records("\uFEFFa,b\r\n\r\n1,2\r\n")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void aQuoteThatDoesNotEndIsNamedWithItsLine() {
        assertThatThrownBy(() -> records("a\nb\n\"c"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 3");
    }

    private static List<List<String>> records(String text) throws IOException {
        var csv = new Csv(new StringReader(text));
        var records = new ArrayList<List<String>>();
        for (var record = csv.read(); record.isPresent(); record = csv.read()) {
            records.add(record.get());
        }
        return records;
    }
}
