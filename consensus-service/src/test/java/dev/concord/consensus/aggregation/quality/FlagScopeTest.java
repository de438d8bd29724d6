package dev.concord.consensus.aggregation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.AnswerRows;
import org.junit.jupiter.api.Test;

/** How far a search for spammers goes. */
final class FlagScopeTest {

    @Test
    void ofAnOrdinaryProjectAllTasksAreSearched() {
        var all = rows(1_000, 3, 20);

        var scope = FlagScope.of(all, 4);

        assertThat(scope.rows().tasks()).isEqualTo(1_000);
        assertThat(scope.rows().answers()).isEqualTo(3_000);
    }

    @Test
    void ofTooManyBeliefsAnEvenShareOfTheTasksIsSearched() {
        var scope = FlagScope.of(rows(50_000, 1, 10), 100);

        assertThat(scope.rows().tasks()).isEqualTo(16_667);
        assertThat(scope.task(1)).isEqualTo(3);
    }

    @Test
    void tasksWithManyLabelsMakeTheShareSmaller() {
        var scope = FlagScope.of(rows(10_000, 99, 200), 2);

        // 10,000 tasks of 99 * 98 / 2 pairs, times two classes, at most 20 million
        assertThat(scope.rows().tasks()).isEqualTo(2_000);
    }

    @Test
    void taskersAndAnswersAreFoundAgain() {
        var all = rows(10, 2, 5);

        var scope = FlagScope.everySo(all, 3);

        assertThat(scope.rows().tasks()).isEqualTo(4);
        for (var chosen = 0; chosen < scope.rows().answers(); chosen++) {
            assertThat(scope.rows().tasker(chosen)).isEqualTo(all.tasker(scope.answer(chosen)));
        }
        assertThat(scope.answer(2)).isEqualTo(all.first(3));
    }

    @Test
    void pairsAreMadeOfThoseWithTheMostLabels() {
        var answers = new AnswerCollector();
        for (var tasker = 0; tasker < 1_500; tasker++) {
            var labels = tasker < 500 ? 20 : 21;
            for (var task = 0; task < labels; task++) {
                answers.add(task, tasker);
            }
        }
        answers.add(0, 1_500);

        var paired = PairedTaskers.of(answers.sorted().rows(), FlagLimits.USUAL);

        assertThat(paired.count()).isEqualTo(PairedTaskers.MOST);
        assertThat(paired.has(499)).isFalse();
        assertThat(paired.has(500)).isTrue();
        assertThat(paired.has(1_500)).isFalse();
    }

    private static AnswerRows rows(int tasks, int overlap, int taskers) {
        var answers = new AnswerCollector();
        for (var task = 0; task < tasks; task++) {
            for (var label = 0; label < overlap; label++) {
                answers.add(task, (task + label) % taskers);
            }
        }
        return answers.sorted().rows();
    }
}
