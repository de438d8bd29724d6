package dev.concord.consensus.aggregation.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels come back from bytes as they were, whether or not the project knows their classes. */
final class LabelBytesTest {

    private static final LabelBytes KNOWING = new LabelBytes(List.of("cat", "dog"));
    private static final LabelBytes UNKNOWING = new LabelBytes(List.of());

    static Stream<Label> labels() {
        return Stream.of(
                new Choice("dog"),
                new Choice("griffin"),
                new Scale(-0.1),
                new Choices(List.of()),
                new Choices(List.of("dog", "griffin")),
                new Boxes(List.of()),
                new Boxes(List.of(new Box("cat", 0.1, 2, 3, 0), new Box("h\u00f6hle", 1e6, 0, 0, 1))),
                new Polygons(
                        List.of(new Polygon("dog", List.of(new Point(0, 0), new Point(1.5, 0), new Point(0, 1e-9))))),
                new Spans(List.of(new Span("cat", 0, 1.25, "said"), new Span("cat", 2, 2, null))),
                new Transcript(""),
                new Transcript("gr\u00f6\u00dfer \ud83d\ude00"),
                new Preference(List.of("b", "a")),
                new Text("x".repeat(70_000)),
                new PeerVerdict(Verdict.ACCEPT),
                new PeerVerdict(Verdict.REJECT));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void everyLabelComesBack(Label label) {
        assertThat(KNOWING.read(new ByteReader(written(KNOWING, label)))).isEqualTo(label);
        assertThat(UNKNOWING.read(new ByteReader(written(UNKNOWING, label)))).isEqualTo(label);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void onlyEqualLabelsAreWrittenAlike(Label label) {
        assertThat(labels().filter(other -> Arrays.equals(written(KNOWING, other), written(KNOWING, label))))
                .containsExactly(label);
    }

    @Test
    void anUnknownFormIsNamed() {
        assertThatThrownBy(() -> KNOWING.read(new ByteReader(new byte[] {99})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("label: form 99 (expected: 2..12)");
    }

    private static byte[] written(LabelBytes form, Label label) {
        var writer = new ByteWriter();
        form.write(label, writer);
        return writer.written();
    }
}
