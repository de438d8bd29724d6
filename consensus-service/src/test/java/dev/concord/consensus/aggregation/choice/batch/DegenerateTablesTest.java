package dev.concord.consensus.aggregation.choice.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the answers are, each method decides sensibly: probabilities are probabilities, and add up to one. */
final class DegenerateTablesTest {

    private static final int MANY = 10_000;

    @ParameterizedTest
    @EnumSource
    void oneLabelIsBelieved(ChoiceMethod method) {
        assertThat(refined(method, Tables.of(2, "1")).best(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void noLabelAtAllLeavesNothingToDecide(ChoiceMethod method) {
        assertThat(method.refinement().refine(new ChoiceCollector().table()).tasks())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whatAllSayIsRight(ChoiceMethod method) {
        var estimate = refined(method, Tables.of(2, "111", "111", "111"));

        assertThat(IntStream.range(0, 3).map(estimate::best)).containsOnly(1);
        assertThat(estimate.confidence(0)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @EnumSource
    void amongEqualsTheFirstAnswerWins(ChoiceMethod method) {
        var estimate = refined(method, Tables.of(4, "10"));

        assertThat(estimate.best(0)).isEqualTo(1);
        assertThat(estimate.probability(0, 0)).isEqualTo(estimate.probability(0, 1), within(1e-5));
    }

    @ParameterizedTest
    @EnumSource
    void oneTaskerForAllIsBelieved(ChoiceMethod method) {
        var estimate = refined(method, Tables.of(3, "0", "1", "2", "1", "0", "2"));

        assertThat(IntStream.range(0, 6).map(estimate::best)).containsExactly(0, 1, 2, 1, 0, 2);
    }

    @ParameterizedTest
    @EnumSource
    void aClassThatNobodyUsesIsNotDecidedFor(ChoiceMethod method) {
        var estimate = refined(method, Tables.of(7, "001", "110", "000", "111", "001"));

        assertThat(IntStream.range(0, 5).map(estimate::best)).containsExactly(0, 1, 0, 1, 0);
    }

    @ParameterizedTest
    @EnumSource
    void aTaskWithoutLabelsDisturbsNobody(ChoiceMethod method) {
        var estimate = refined(method, Tables.of(2, "000", "...", "111", "110"));

        assertThat(estimate.best(0)).isZero();
        assertThat(estimate.best(2)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandLabelsOfOneTaskAreWeighedWithoutLosingTheRange(ChoiceMethod method) {
        var collector = new ChoiceCollector();
        for (var tasker = 0; tasker < MANY; tasker++) {
            collector.add(0, tasker, tasker % 5 < 3 ? 2 : tasker % 5 - 3);
            collector.add(1, tasker, 1);
            collector.add(2, tasker, tasker % 3);
        }

        var estimate = refined(method, collector.table());

        assertThat(estimate.best(0)).isEqualTo(2);
        assertThat(estimate.best(1)).isEqualTo(1);
        assertThat(estimate.confidence(0)).isGreaterThan(0.99);
    }

    /** With a matrix of ten thousand numbers for each tasker, plain Dawid-Skene loses itself, as it does in the literature. */
    @ParameterizedTest
    @EnumSource
    void aHundredClassesAreTold(ChoiceMethod method) {
        var collector = new ChoiceCollector();
        for (var task = 0; task < 300; task++) {
            for (var tasker = 0; tasker < 5; tasker++) {
                collector.add(task, (task + tasker) % 20, (task + (tasker == task % 7 ? 1 : 0)) % 100);
            }
        }

        var estimate = refined(method, collector.table());

        assertThat(IntStream.range(0, 300).filter(task -> estimate.best(task) == task % 100))
                .hasSizeGreaterThan(method == ChoiceMethod.DAWID_SKENE ? 150 : 290);
    }

    private static ChoiceEstimate refined(ChoiceMethod method, ChoiceTable table) {
        var estimate = method.refinement().refine(table);
        for (var task = 0; task < table.tasks(); task++) {
            var probabilities = estimate.probabilities(task);
            assertThat(Arrays.stream(probabilities)).allMatch(probability -> probability >= 0 && probability <= 1);
            assertThat(Arrays.stream(probabilities).sum()).isEqualTo(1, within(1e-5));
            if (table.count(task) > 0) {
                requireSound(estimate, task);
            }
        }
        return estimate;
    }

    private static void requireSound(ChoiceEstimate estimate, int task) {
        var decision = estimate.decision(task);

        assertThat(decision.label()).isEqualTo(estimate.label(task));
        assertThat(decision.confidence()).isBetween(0.0, 1.0);
        assertThat(decision.prior().values()).allMatch(share -> share >= 0 && share <= 1 + 1e-9);
        assertThat(decision.parts()).allSatisfy(part -> {
            assertThat(part.weight()).isFinite().isNotNegative();
            assertThat(part.evidence().values()).allMatch(Double::isFinite);
        });
    }
}
