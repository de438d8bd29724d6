package dev.concord.consensus.aggregation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.consensus.aggregation.catalog.AgreementMeasures;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Against the worked example of Krippendorff's own paper, four observers and twelve units with gaps. */
final class KrippendorffAlphaTest {

    private static final int GAP = 0;
    private static final int[][] OBSERVERS = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, GAP, GAP, GAP},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, GAP, 3},
        {GAP, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, GAP},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, GAP}
    };
    private static final AgreementMeasure NOMINAL = AgreementMeasures.of(new ChoiceKind(List.of("a", "b")));

    private final AnswerCollector answers = new AnswerCollector();
    private final List<Integer> arrived = new ArrayList<>();

    @Test
    void nominalIsThatOfThePaper() {
        var rows = example();

        var reliability = KrippendorffAlpha.nominal(rows, inRows(), 6).orElseThrow();

        assertThat(reliability.alpha()).isEqualTo(0.743, within(5e-4));
        assertThat(reliability.labels()).isEqualTo(40);
        assertThat(reliability.tasks()).isEqualTo(11);
    }

    @Test
    void intervalIsThatOfThePaper() {
        var rows = example();

        assertThat(KrippendorffAlpha.interval(rows, doubles()).orElseThrow().alpha())
                .isEqualTo(0.849, within(5e-4));
    }

    @Test
    void anyMeasureGivesTheSameAsTheClosedForms() {
        var rows = example();
        var choices = new LabelTable(
                new ChoiceKind(List.of("1", "2", "3", "4", "5")),
                rows,
                labels(value -> new Choice("" + value)),
                Map.of());
        var scale = new ScaleKind(0, 5, 1);
        var numbers = new LabelTable(scale, rows, labels(Scale::new), Map.of());

        assertThat(KrippendorffAlpha.of(choices, NOMINAL, 1).orElseThrow().alpha())
                .isEqualTo(0.743, within(5e-4));
        assertThat(KrippendorffAlpha.of(numbers, AgreementMeasures.of(scale), 1)
                        .orElseThrow()
                        .alpha())
                .isEqualTo(0.849, within(5e-4));
    }

    @Test
    void aSampleOfPairsIsCloseAndTheSameForTheSameSeed() {
        var random = new Random(3);
        var kind = new ChoiceKind(List.of("0", "1", "2", "3"));
        for (var task = 0; task < 5_000; task++) {
            for (var tasker = 0; tasker < 5; tasker++) {
                add(task, tasker, random.nextDouble() < 0.7 ? task % 4 : random.nextInt(4));
            }
        }
        for (var tasker = 0; tasker < 2_000; tasker++) {
            add(5_000, tasker, random.nextInt(4));
        }
        var rows = answers.sorted().rows();
        var table = new LabelTable(kind, rows, labels(value -> new Choice("" + value)), Map.of());

        var exact = KrippendorffAlpha.nominal(rows, inRows(), 4).orElseThrow();
        var sampled = KrippendorffAlpha.of(table, NOMINAL, 5).orElseThrow();

        assertThat(exact.sampled()).isFalse();
        assertThat(sampled.sampled()).isTrue();
        assertThat(sampled.alpha()).isEqualTo(exact.alpha(), within(0.01));
        assertThat(KrippendorffAlpha.of(table, NOMINAL, 5)).contains(sampled);
    }

    @Test
    void whereNothingCanBePairedOrNothingDiffersThereIsNone() {
        add(0, 0, 1);
        add(1, 0, 2);
        var unpaired = answers.sorted().rows();
        assertThat(KrippendorffAlpha.nominal(unpaired, inRows(), 3)).isEmpty();
        assertThat(KrippendorffAlpha.interval(unpaired, doubles())).isEmpty();
        assertThat(KrippendorffAlpha.of(table(new ScaleKind(0, 5, 1), unpaired), NOMINAL, 1))
                .isEmpty();

        var equal = new AnswerCollector();
        equal.add(0, 0);
        equal.add(0, 1);
        var rows = equal.sorted().rows();
        assertThat(KrippendorffAlpha.nominal(rows, new int[] {1, 1}, 2)).isEmpty();
        assertThat(KrippendorffAlpha.interval(rows, new double[] {7, 7})).isEmpty();
    }

    @Test
    void noAnswersAreNoAlpha() {
        var rows = new AnswerCollector().sorted().rows();

        assertThat(KrippendorffAlpha.nominal(rows, new int[0], 2)).isEmpty();
        assertThat(KrippendorffAlpha.interval(rows, new double[0])).isEmpty();
    }

    @Test
    void labelsThatDoNotFitTheRowsAreRefused() {
        assertThatThrownBy(() -> KrippendorffAlpha.nominal(example(), new int[3], 6))
                .hasMessage("labels: 3 (expected: 41, one for each answer)");
    }

    private AnswerRows example() {
        for (var tasker = 0; tasker < OBSERVERS.length; tasker++) {
            for (var task = 0; task < OBSERVERS[tasker].length; task++) {
                if (OBSERVERS[tasker][task] != GAP) {
                    add(task, tasker, OBSERVERS[tasker][task]);
                }
            }
        }
        return answers.sorted().rows();
    }

    private void add(int task, int tasker, int value) {
        answers.add(task, tasker);
        arrived.add(value);
    }

    private int[] inRows() {
        return Arrays.stream(answers.sorted().order()).map(arrived::get).toArray();
    }

    private double[] doubles() {
        return Arrays.stream(inRows()).asDoubleStream().toArray();
    }

    private IntFunction<Label> labels(IntFunction<Label> label) {
        var inRows = inRows();
        return place -> label.apply(inRows[place]);
    }

    private LabelTable table(LabelKind kind, AnswerRows rows) {
        return new LabelTable(kind, rows, labels(Scale::new), Map.of());
    }
}
