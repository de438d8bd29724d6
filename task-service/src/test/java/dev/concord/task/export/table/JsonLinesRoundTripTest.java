package dev.concord.task.export.table;

import static dev.concord.task.imports.format.TaskFormat.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.SmallProject;
import dev.concord.task.imports.format.Annotations;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Exported lines and back: the label is the known answer if that is asked for, and is shown to nobody in any case. */
final class JsonLinesRoundTripTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ExportFormat format = new JsonLinesFormat();

    @ParameterizedTest
    @MethodSource("dev.concord.task.export.SmallProject#ofEachKind")
    void whatIsExportedIsKnownOnceItIsImported(SmallProject project) throws IOException {
        assertThat(project.labelsThrough(format, NDJSON)).isEqualTo(project.labels());
    }

    @ParameterizedTest
    @MethodSource("dev.concord.task.export.SmallProject#ofEachKind")
    void whatModelsSaidIsWhatTheySayOnceItIsImported(SmallProject plain) throws IOException {
        var project = plain.withPredictions();

        assertThat(project.predictionsThrough(format, NDJSON)).isEqualTo(project.predictions());
    }

    @ParameterizedTest
    @MethodSource("dev.concord.task.export.SmallProject#ofEachKind")
    void aTaskShowsWhatItHasShownAndNothingOfWhatWasDecided(SmallProject project) throws IOException {
        var shown = project.agreements().getFirst().data();

        for (var annotations : Annotations.values()) {
            assertThat(project.imported(NDJSON, annotations, project.exported(format)))
                    .isNotEmpty()
                    .allSatisfy(task -> assertThat(JSON.readTree(task.data())).isEqualTo(shown));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.concord.task.export.SmallProject#ofEachKind")
    void labelsThatNobodyAsksForMakeOrdinaryTasks(SmallProject project) throws IOException {
        assertThat(project.imported(NDJSON, Annotations.LEFT_OUT, project.exported(format)))
                .hasSameSizeAs(project.agreements())
                .allSatisfy(task -> assertThat(task.control()).isNull());
    }
}
