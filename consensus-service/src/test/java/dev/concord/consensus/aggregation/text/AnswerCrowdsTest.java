package dev.concord.consensus.aggregation.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up crowds: the answer most like all others holds far more of the right words than one taken at random. */
final class AnswerCrowdsTest {

    private static final int TASKS = 150;
    private static final int TASKERS = 40;

    @ParameterizedTest
    @CsvSource({"1,5,0", "2,5,0.3", "3,7,0.4", "4,3,0.2"})
    void theMedoidIsBetterThanARandomAnswer(long seed, int overlap, double spammers) {
        var crowd = new MadeUpAnswers(seed, TASKERS, spammers);
        var refinement = Refinements.of(FreeAnswers.KIND, DecisionMethod.MEDOID);
        var right = new ArrayList<List<String>>();
        var atRandom = 0.0;
        var best = 0.0;
        for (var task = 0; task < TASKS; task++) {
            right.add(crowd.rightAnswer());
            var bestOfTask = 0.0;
            for (var tasker : crowd.taskers(overlap)) {
                var answer = crowd.answer(tasker, right.get(task));
                refinement.add(task, tasker, new Text(String.join(" ", answer)));
                var common = commonWords(right.get(task), answer);
                atRandom += common / overlap / TASKS;
                bestOfTask = Math.max(bestOfTask, common);
            }
            best += bestOfTask / TASKS;
        }

        var refined = refinement.refine();
        var medoid = 0.0;
        for (var task = 0; task < TASKS; task++) {
            var words = List.of(((Text) refined.label(task)).text().split(" "));
            medoid += commonWords(right.get(task), words) / TASKS;
            assertThat(refined.confidence(task)).isBetween(0.0, 0.5);
        }

        System.out.printf(
                "answers, seed %d: at random %.3f, medoid %.3f, best of all %.3f%n", seed, atRandom, medoid, best);
        assertThat(medoid - atRandom).isGreaterThan(0.8 * (best - atRandom));
    }

    /** Twice the number of different words in common, of all in both. */
    private static double commonWords(List<String> right, List<String> answer) {
        var common = new HashSet<>(right);
        common.retainAll(answer);
        return 2.0 * common.size() / (new HashSet<>(right).size() + new HashSet<>(answer).size());
    }
}
