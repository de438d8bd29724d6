package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.START;
import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repeats, wherever they lie behind their first appearance, change not a word of what is said. */
final class RepeatedLabelsTest {

    private final SampleProject project =
            aProject().withMethod(DecisionMethod.DAWID_SKENE).withOverlap(3, 8).withConfidence(0.97);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void repeatsChangeNothing(long seed) {
        var random = new Random(seed);
        var log = new ArrayList<LabelSubmitted>();
        for (var tasker = 1; tasker <= 10; tasker++) {
            log.add(project.label(1, tasker, random.nextInt(3) > 0 ? "cat" : "dog"));
        }

        var said = saidOf(log);
        for (var repeat = 0; repeat < 10; repeat++) {
            var first = random.nextInt(log.size());
            log.add(first + 1 + random.nextInt(log.size() - first), log.get(first));
        }

        assertThat(saidOf(log)).isNotEmpty().isEqualTo(said);
    }

    private List<Event> saidOf(List<LabelSubmitted> log) {
        var skills = StreamingDecisions.of(project.kind(), project.policy().method(), Map.of());
        var state = JudgeTask.afterTask(TaskState.UNKNOWN, OpenedTask.of(project.task(1)), skills, Panels.NONE, false)
                .state();
        var said = new ArrayList<Event>();
        for (var label : log) {
            if (CountLabel.count(state, label, START, false) instanceof Count.Counted counted) {
                var judgement = JudgeTask.afterLabel(counted.state(), skills, Panels.NONE);
                state = judgement.state();
                said.addAll(judgement.events());
            }
        }
        return said;
    }
}
