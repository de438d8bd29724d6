package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.AnswerRows;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LabelRangeTest {

    @Test
    void aSlipOfTheKeyIsMovedToTheEndOfWhatIsUsual() {
        var values = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
        values[50] = 5_000;

        assertThat(LabelRange.of(rows(101, 1), values).clip(values)[50]).isEqualTo(253);
    }

    @Test
    void withFourLabelsForEachTaskTheMediansAreTheEnds() {
        var values = new double[] {1, 2, 2, 60, 7, 8, 8, 9, 4, 4, 5, 0};

        assertThat(LabelRange.of(rows(3, 4), values)).isEqualTo(new LabelRange(2, 8));
    }

    @Test
    void whereNearlyAllLabelsAreAlikeNoneIsMoved() {
        var values = new double[40];
        values[7] = 90;

        assertThat(LabelRange.of(rows(10, 4), values).clip(values)[7]).isEqualTo(90);
    }

    private static AnswerRows rows(int tasks, int overlap) {
        var answers = new AnswerCollector();
        for (var answer = 0; answer < tasks * overlap; answer++) {
            answers.add(answer / overlap, answer % overlap);
        }
        return answers.sorted().rows();
    }
}
