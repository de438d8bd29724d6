package dev.concord.consensus.aggregation.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the kind, labels that leave little to decide are decided sensibly, as they arrive and as a whole project. */
final class DegenerateLabelsTest {

    private static final int TASKS = 20;
    private static final int MANY = 10_000;

    @ParameterizedTest
    @MethodSource("samples")
    void aLabelAloneStands(LabelSample sample) {
        assertSensible(sample.kind(), List.of(sample.one()), sample.one());
        assertSensible(sample.kind(), List.of(sample.other()), sample.other());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void equalLabelsAreThatLabelAndSurerThanOneAlone(LabelSample sample) {
        for (var label : List.of(sample.one(), sample.other())) {
            var alone = assertSensible(sample.kind(), List.of(label), label);
            var five = assertSensible(sample.kind(), Collections.nCopies(5, label), label);

            assertThat(five.confidence()).isGreaterThanOrEqualTo(alone.confidence());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aTieIsDecidedWithoutMuchConfidence(LabelSample sample) {
        var decision = decided(sample.kind(), List.of(sample.one(), sample.other()));

        assertFits(sample.kind(), decision.label(), decision.confidence());
        assertThat(decision.confidence()).isLessThan(0.9);
        assertThat(decision.parts()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void twoOfThreeOutvoteTheThird(LabelSample sample) {
        var decision = decided(sample.kind(), List.of(sample.other(), sample.one(), sample.one()));

        assertFits(sample.kind(), decision.label(), decision.confidence());
        assertLeansToTheFirst(sample, decision.label());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void oneTaskerForAllTasksIsTakenAtTheirWord(LabelSample sample) {
        var refinement = Refinements.of(sample.kind(), usual(sample.kind()));
        for (var task = 0; task < TASKS; task++) {
            refinement.add(task, 0, task % 2 == 0 ? sample.one() : sample.other());
        }

        var estimate = refinement.refine();

        for (var task = 0; task < TASKS; task++) {
            assertThat(AgreementMeasures.of(sample.kind())
                            .disagreement(estimate.label(task), task % 2 == 0 ? sample.one() : sample.other()))
                    .isLessThan(0.5);
            assertFits(sample.kind(), estimate.label(task), estimate.confidence(task));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tenThousandLabelsOfOneTaskAreDecided(LabelSample sample) {
        var refinement = Refinements.of(sample.kind(), usual(sample.kind()));
        for (var tasker = 0; tasker < MANY; tasker++) {
            refinement.add(0, tasker, tasker % 4 == 0 ? sample.other() : sample.one());
        }

        var estimate = refinement.refine();

        assertFits(sample.kind(), estimate.label(0), estimate.confidence(0));
        assertThat(estimate.decision(0).parts()).hasSize(MANY);
        assertLeansToTheFirst(sample, estimate.label(0));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatIsNoNumberIsRefused(LabelKind kind, Supplier<Label> label) {
        assertThatIllegalArgumentException().isThrownBy(() -> decided(kind, List.of(label.get())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Refinements.of(kind, usual(kind)).add(0, 0, label.get()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aLabelOfAnotherKindIsRefused(LabelSample sample) {
        var stranger = LabelSample.all().stream()
                .map(LabelSample::one)
                .filter(label -> !label.getClass().equals(sample.one().getClass()))
                .findFirst()
                .orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> decided(sample.kind(), List.of(sample.one(), stranger)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Refinements.of(sample.kind(), usual(sample.kind())).add(0, 0, stranger));
    }

    static List<LabelSample> samples() {
        return LabelSample.all();
    }

    static Stream<Arguments> impossible() {
        var classes = List.of("a", "b");
        var nan = Double.NaN;
        return Stream.of(
                refused(new ScaleKind(0, 10, 1), () -> new Scale(nan)),
                refused(new ScaleKind(0, 10, 1), () -> new Scale(Double.POSITIVE_INFINITY)),
                refused(new BoxesKind(classes), () -> new Boxes(List.of(new Box("a", 0, nan, 1, 1)))),
                refused(
                        new PolygonsKind(classes),
                        () -> new Polygons(List.of(
                                new Polygon("a", List.of(new Point(0, 0), new Point(nan, 0), new Point(0, 9)))))),
                refused(
                        new SpansKind(classes, SpanUnit.SECONDS),
                        () -> new Spans(List.of(new Span("a", 0, nan, null)))));
    }

    private static Arguments refused(LabelKind kind, Supplier<Label> label) {
        return Arguments.of(kind, label);
    }

    /** The stream and the refinement both come to the label, by its kind's measure at least. */
    private static Decision assertSensible(LabelKind kind, List<Label> labels, Label expected) {
        var decision = decided(kind, labels);
        var estimate = refined(kind, labels);

        for (var label : List.of(decision.label(), estimate.label(0))) {
            assertThat(AgreementMeasures.of(kind).disagreement(label, expected)).isLessThan(1e-3);
        }
        assertFits(kind, decision.label(), decision.confidence());
        assertFits(kind, estimate.label(0), estimate.confidence(0));
        return decision;
    }

    /** Where one label has nothing to measure by, as a box without area, the decision may hold both. */
    private static void assertLeansToTheFirst(LabelSample sample, Label decided) {
        var measure = AgreementMeasures.of(sample.kind());
        assertThat(measure.disagreement(decided, sample.one()))
                .isLessThanOrEqualTo(measure.disagreement(decided, sample.other()));
    }

    private static void assertFits(LabelKind kind, Label label, double confidence) {
        assertThat(kind.problemWith(label)).isEmpty();
        assertThat(confidence).isBetween(0.0, 1.0);
    }

    private static Decision decided(LabelKind kind, List<Label> labels) {
        var answers = new ArrayList<Answer>();
        for (var label : labels) {
            answers.add(new Answer(SampleProject.taskerId(answers.size()), label));
        }
        return StreamingDecisions.of(kind, usual(kind), Map.of())
                .decide(new Question(kind, null, answers, Evidence.NONE, Stage.OPEN));
    }

    private static Estimate refined(LabelKind kind, List<Label> labels) {
        var refinement = Refinements.of(kind, usual(kind));
        for (var tasker = 0; tasker < labels.size(); tasker++) {
            refinement.add(0, tasker, labels.get(tasker));
        }
        return refinement.refine();
    }

    private static DecisionMethod usual(LabelKind kind) {
        return DecisionMethod.of(kind).getFirst();
    }
}
