package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Deviations;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.scale.batch.ScaleCrowd.Trouble;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ScaleEstimateTest {

    private static final ScaleKind KIND = new ScaleKind(0, 100, 5);

    @Test
    void labelsWithinTheToleranceAgree() {
        var decision = mean(Map.of(), 45, 50, 55, 30, 70).decision(0);

        assertThat(decision.label()).isEqualTo(new Scale(50));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, true, true, false, false);
    }

    @Test
    void deviationsAreThoseOfTheOthersMeanScaledBack() {
        var evidence = mean(Map.of(), 40, 60).decision(0).evidence();

        // Two labels twenty apart: each has half of the variance of their difference.
        assertThat(evidence).isInstanceOfSatisfying(Deviations.class, deviations -> {
            assertThat(deviations.values().get(0)).isEqualTo(-Math.sqrt(200), within(1e-9));
            assertThat(deviations.values().get(1)).isEqualTo(Math.sqrt(200), within(1e-9));
        });
    }

    @Test
    void theAnswerOfAControlTaskStandsAndMeasuresItsTaskers() {
        var estimate = mean(Map.of(0, 70.0), 60);

        assertThat(estimate.label(0)).isEqualTo(new Scale(70));
        assertThat(estimate.confidence(0)).isEqualTo(1);
        assertThat(estimate.decision(0).evidence()).isEqualTo(new Deviations(List.of(-10.0), 50.0));
        assertThat(estimate.skill(0)).contains(ErrorMoments.of(-10, 10));
    }

    @Test
    void aTaskersSkillIsTheSumOfWhatTheDecisionsSay() {
        var crowd = ScaleCrowd.with(Trouble.VARIANCE, 1).withControls(20);
        var rows = crowd.table().rows();
        var estimate = new LatentScale().refine(crowd.table());

        var skills = new HashMap<Integer, Skill>();
        for (var task = 0; task < rows.tasks(); task++) {
            for (var answer = 0; answer < rows.count(task); answer++) {
                var label = new Scale(crowd.table().values()[rows.first(task) + answer]);
                var tasker = rows.tasker(rows.first(task) + answer);
                estimate.decision(task)
                        .evidence()
                        .about(answer, label)
                        .ifPresent(skill -> skills.merge(tasker, skill, SkillSum::plus));
            }
        }

        for (var tasker = 0; tasker < rows.taskers(); tasker++) {
            var summed = (ErrorMoments) Objects.requireNonNull(skills.get(tasker));
            var told = (ErrorMoments) estimate.skill(tasker).orElseThrow();
            assertThat(told.count()).isEqualTo(summed.count());
            assertThat(told.sum()).isEqualTo(summed.sum(), within(1e-6));
            assertThat(told.sumOfSquares()).isEqualTo(summed.sumOfSquares(), within(1e-6));
        }
    }

    @Test
    void confidenceGrowsWithAgreementAndWithLabels() {
        var agreed = mean(Map.of(), 50, 50, 51, 49, 50).confidence(0);
        var scattered = mean(Map.of(), 5, 50, 95, 30, 70).confidence(0);
        var few = mean(Map.of(), 50, 51).confidence(0);

        assertThat(agreed).isGreaterThan(0.7);
        assertThat(scattered).isLessThan(0.4);
        assertThat(few).isBetween(scattered, agreed);
    }

    @Test
    void theOrderOfAnswersMakesNoDifference() {
        var crowd = ScaleCrowd.with(Trouble.BIAS, 4).table();
        var answers = new AnswerCollector();
        var values = new double[crowd.values().length];
        for (var task = 0; task < crowd.rows().tasks(); task++) {
            var first = crowd.rows().first(task);
            var end = crowd.rows().first(task + 1);
            for (var answer = end - 1; answer >= first; answer--) {
                answers.add(task, crowd.rows().tasker(answer));
                values[first + end - 1 - answer] = crowd.values()[answer];
            }
        }
        var backwards = new ScaleTable(answers.sorted().rows(), values, crowd.kind(), Map.of());

        var one = new LatentScale().refine(crowd);
        var other = new LatentScale().refine(backwards);

        for (var task = 0; task < one.tasks(); task++) {
            assertThat(other.value(task)).isEqualTo(one.value(task), within(1e-6));
            assertThat(other.confidence(task)).isEqualTo(one.confidence(task), within(1e-6));
        }
    }

    private static ScaleEstimate mean(Map<Integer, Double> controls, double... values) {
        var answers = new AnswerCollector();
        for (var tasker = 0; tasker < values.length; tasker++) {
            answers.add(0, tasker);
        }
        return new MeanOfLabels().refine(new ScaleTable(answers.sorted().rows(), values, KIND, controls));
    }
}
