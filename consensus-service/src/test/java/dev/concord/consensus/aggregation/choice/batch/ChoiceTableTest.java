package dev.concord.consensus.aggregation.choice.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.aggregation.AnswerCollector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChoiceTableTest {

    @Test
    void answersAreSortedByTaskAndKeepTheirOrderWithin() {
        var collector = new ChoiceCollector();
        collector.add(1, 4, 0);
        collector.add(0, 2, 1);
        collector.add(1, 2, 2);

        var table = collector.table();

        assertThat(table.tasks()).isEqualTo(2);
        assertThat(table.taskers()).isEqualTo(5);
        assertThat(table.classes()).containsExactly("0", "1", "2");
        assertThat(table.count(1)).isEqualTo(2);
        assertThat(table.tasker(table.first(1))).isEqualTo(4);
        assertThat(table.given(table.first(1))).isZero();
        assertThat(table.tasker(table.first(1) + 1)).isEqualTo(2);
        assertThat(table.given(table.first(1) + 1)).isEqualTo(2);
    }

    @Test
    void aTableOfRowsIsTheSameAsOneThatWasCollected() {
        var answers = new AnswerCollector();
        answers.add(0, 1);
        answers.add(1, 0);
        answers.add(1, 1);
        var given = new int[] {1, 0, 1};

        var table =
                ChoiceTable.of(answers.sorted().rows(), answer -> given[answer], List.of("no", "yes"), Map.of(1, 0));

        assertThat(table.tasks()).isEqualTo(2);
        assertThat(table.given(0)).isEqualTo(1);
        assertThat(table.given(1)).isZero();
        assertThat(table.tasker(2)).isEqualTo(1);
        assertThat(table.isControl(0)).isFalse();
        assertThat(table.isControl(1)).isTrue();
        assertThat(table.known(1)).isZero();
    }

    @Test
    void classesThatHaveNoNameAreRefused() {
        var collector = new ChoiceCollector();
        collector.add(0, 0, 2);

        assertThatThrownBy(() -> collector.table(List.of("no", "yes")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("classes: 2 (expected: at least 3)");
    }

    @Test
    void numbersBelowZeroAreRefused() {
        var collector = new ChoiceCollector();

        assertThatThrownBy(() -> collector.add(-1, 0, 0)).hasMessageStartingWith("task: -1 (expected: 0..");
        assertThatThrownBy(() -> collector.add(0, -1, 0)).hasMessageStartingWith("tasker: -1 (expected: 0..");
        assertThatThrownBy(() -> collector.add(0, 0, -1)).hasMessageStartingWith("class: -1 (expected: 0..");
        assertThatThrownBy(() -> collector.control(0, 40_000)).hasMessageStartingWith("class: 40000 (expected: 0..");
        assertThat(collector.answers()).isZero();
    }
}
