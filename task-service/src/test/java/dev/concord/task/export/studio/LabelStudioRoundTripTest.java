package dev.concord.task.export.studio;

import static dev.concord.task.imports.format.TaskFormat.LABEL_STUDIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.SmallProject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An export to Label Studio and back: each kind of label has its types of results, which our import must know, too. */
final class LabelStudioRoundTripTest {

    private final ExportFormat format = new LabelStudioFormat();

    @ParameterizedTest
    @MethodSource("dev.concord.task.export.SmallProject#ofEachKind")
    void whatIsExportedIsKnownOnceItIsImported(SmallProject project) throws IOException {
        assertThat(project.labelsThrough(format, LABEL_STUDIO)).isEqualTo(project.labels());
    }

    @ParameterizedTest
    @MethodSource("dev.concord.task.export.SmallProject#ofEachKind")
    void whatModelsSaidIsWhatTheySayOnceItIsImported(SmallProject plain) throws IOException {
        var project = plain.withPredictions();

        assertThat(project.predictionsThrough(format, LABEL_STUDIO)).isEqualTo(project.predictions());
        assertThat(project.labelsThrough(format, LABEL_STUDIO)).isEqualTo(project.labels());
    }

    @Test
    void aPlaceThatIsNoDecimalComesBackToAHundredMillionthOfAPixel() throws IOException {
        var box = new Box("car", 100 / 3.0, 1 / 7.0, 100 / 6.0, 0);
        var project = SmallProject.of(
                new BoxesKind(List.of("car")), "{\"width\":641,\"height\":427}", new Boxes(List.of(box)));

        assertThat(project.labelsThrough(format, LABEL_STUDIO).values())
                .singleElement()
                .isInstanceOfSatisfying(Boxes.class, back -> {
                    var found = back.boxes().getFirst();
                    assertThat(found.x()).isCloseTo(box.x(), within(1e-8));
                    assertThat(found.y()).isCloseTo(box.y(), within(1e-8));
                    assertThat(found.width()).isCloseTo(box.width(), within(1e-8));
                    assertThat(found.height()).isZero();
                });
    }
}
