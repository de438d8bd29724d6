package dev.concord.task.export.vision;

import static dev.concord.task.imports.format.TaskFormat.COCO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.SmallProject;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An export to COCO and back: an image in which nothing was found is an answer, too. */
final class CocoRoundTripTest {

    private final ExportFormat format = new CocoFormat();

    @ParameterizedTest
    @MethodSource("dev.concord.task.export.SmallProject#ofImages")
    void whatIsExportedIsKnownOnceItIsImported(SmallProject project) throws IOException {
        assertThat(project.labelsThrough(format, COCO)).isEqualTo(project.labels());
    }
}
