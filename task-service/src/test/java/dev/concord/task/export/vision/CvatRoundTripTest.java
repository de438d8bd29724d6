package dev.concord.task.export.vision;

import static dev.concord.task.imports.format.TaskFormat.CVAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.SmallProject;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An export to CVAT and back: an image in which nothing was found is an answer, too, though CVAT has no way to say so. */
final class CvatRoundTripTest {

    private final ExportFormat format = new CvatFormat();

    @ParameterizedTest
    @MethodSource("dev.concord.task.export.SmallProject#ofImages")
    void whatIsExportedIsKnownOnceItIsImported(SmallProject project) throws IOException {
        assertThat(project.labelsThrough(format, CVAT)).isEqualTo(project.labels());
    }
}
