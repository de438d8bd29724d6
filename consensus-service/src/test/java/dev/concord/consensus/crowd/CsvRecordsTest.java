package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvRecordsTest {

    @Test
    void quotesKeepCommasQuotesAndLineEnds() {
        assertThat(CsvRecords.of("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,\"\"\"q\"\"\"\r\n3,"))
                .containsExactly(
                        List.of("a", "b"), List.of("1", "x, \"y\"\nz"), List.of("2", "\"q\""), List.of("3", ""));
    }
}
