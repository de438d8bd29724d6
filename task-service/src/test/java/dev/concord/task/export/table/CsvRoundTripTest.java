package dev.concord.task.export.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.task.export.Agreed;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.SmallProject;
import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.TaskFormat;
import dev.concord.task.imports.format.UnreadableFile;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns of a CSV file are shown to taskers; those of an export have the answers, so there is no way back. */
final class CsvRoundTripTest {

    private static final SmallProject PROJECT =
            SmallProject.ofEachKind().findFirst().orElseThrow();

    @ParameterizedTest
    @EnumSource(Annotations.class)
    void anExportIsRefusedAsAWhole(Annotations annotations) throws IOException {
        assertRefused(annotations, PROJECT.exported(new CsvFormat()));
    }

    @ParameterizedTest
    @EnumSource(Annotations.class)
    void soIsOneWithTheSubmissions(Annotations annotations) throws IOException {
        var agreements = PROJECT.agreements().toArray(Agreement[]::new);

        assertRefused(annotations, Agreed.file(new CsvFormat(), PROJECT.kind(), true, agreements));
    }

    private static void assertRefused(Annotations annotations, byte[] file) {
        assertThatThrownBy(() -> PROJECT.imported(TaskFormat.CSV, annotations, file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageEndingWith(
                        "(expected: what taskers are shown; this is an export of answers, of which jsonl can be imported)");
    }
}
