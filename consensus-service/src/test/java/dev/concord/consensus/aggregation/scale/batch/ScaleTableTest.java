package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.contracts.label.ScaleKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScaleTableTest {

    private static final ScaleKind KIND = new ScaleKind(0, 100, 5);

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new ScaleTable(rows(1), new double[] {Double.NaN}, KIND, Map.of()))
                .hasMessage("values: NaN (expected: finite numbers)");
        assertThatThrownBy(() -> new ScaleTable(rows(1), new double[] {1}, KIND, Map.of(0, Double.POSITIVE_INFINITY)))
                .hasMessage("controls: Infinity (expected: finite numbers)");
    }

    @Test
    void oneValueForEachAnswerIsExpected() {
        assertThatThrownBy(() -> new ScaleTable(rows(2), new double[] {1}, KIND, Map.of()))
                .hasMessage("values: 1 (expected: 2, one for each answer)");
    }

    @Test
    void withoutAKindTheRangeIsThatOfTheLabels() {
        var kind = ScaleTable.observed(rows(11), new double[] {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100}, Map.of())
                .kind();

        assertThat(kind.min()).isZero();
        assertThat(kind.max()).isEqualTo(100);
        assertThat(kind.tolerance()).isEqualTo(8, within(1e-9));
    }

    @Test
    void labelsThatAreAllEqualHaveARangeToo() {
        assertThat(ScaleTable.observed(rows(2), new double[] {7, 7}, Map.of()).kind())
                .isEqualTo(new ScaleKind(7, 8, 0.1));
    }

    private static AnswerRows rows(int answers) {
        var collector = new AnswerCollector();
        for (var answer = 0; answer < answers; answer++) {
            collector.add(answer, 0);
        }
        return collector.sorted().rows();
    }
}
