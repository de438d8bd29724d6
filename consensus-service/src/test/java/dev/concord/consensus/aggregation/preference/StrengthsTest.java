package dev.concord.consensus.aggregation.preference;

import static dev.concord.consensus.aggregation.preference.PreferenceQuestions.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.event.RankedOption;
import dev.concord.contracts.label.PreferenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrengthsTest {

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 0.7777778", "10, 0.3142681"})
    void aPairOfALongRankingCountsForLessThanOneComparison(int options, double worth) {
        assertThat(Comparisons.worth(options)).isEqualTo(worth, within(1e-6));
    }

    @Test
    void whatIsComparedMoreIsKnownBetter() {
        var estimate = estimate(3, 30);

        var often = width(estimate, "often");
        var seldom = width(estimate, "seldom");

        assertThat(often).isLessThan(seldom);
    }

    @Test
    void intervalsOfManyOptionsAreNearThoseThatAreComputedExactly() {
        var exact = estimate(700, 3).ranking();
        var approximate = estimate(1_100, 3).ranking();

        assertThat(meanWidth(approximate)).isEqualTo(meanWidth(exact), within(0.25 * meanWidth(exact)));
    }

    private static double meanWidth(List<RankedOption> ranking) {
        return ranking.stream()
                .mapToDouble(option -> option.upper() - option.lower())
                .average()
                .orElseThrow();
    }

    private static double width(PreferenceEstimate estimate, String name) {
        return estimate.ranking().stream()
                .filter(option -> option.name().equals(name))
                .mapToDouble(option -> option.upper() - option.lower())
                .findFirst()
                .orElseThrow();
    }

    /** A ring of options, each compared with the next ones; one of them often and one seldom besides. */
    private static PreferenceEstimate estimate(int options, int neighbours) {
        var refinement = new PreferenceRefinement(new PreferenceKind(2));
        var task = 0;
        for (var option = 0; option < options; option++) {
            for (var next = 1; next <= neighbours; next++) {
                var order = (option * 7 + next) % 3 == 0;
                var one = "option-" + option;
                var other = "option-" + (option + next) % options;
                if (!one.equals(other)) {
                    answer(refinement, task++, order ? one : other, order ? other : one);
                }
            }
        }
        for (var time = 0; time < 40; time++) {
            answer(refinement, task++, time % 2 == 0 ? "often" : "option-0", time % 2 == 0 ? "option-0" : "often");
        }
        answer(refinement, task++, "seldom", "option-1");
        return refinement.refine();
    }

    private static void answer(PreferenceRefinement refinement, int task, String better, String worse) {
        for (var tasker = 0; tasker < 3; tasker++) {
            refinement.add(task, tasker, ranking(better + " " + worse));
        }
    }
}
