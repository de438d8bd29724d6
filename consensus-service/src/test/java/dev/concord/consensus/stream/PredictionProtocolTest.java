package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.JudgedPrediction;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.label.Choice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What predictions come to on the stream, from the task's arrival to the project's end. */
final class PredictionProtocolTest {

    private static final int TASKS = 30;

    private final SampleProject project =
            aProject().withMethod(DecisionMethod.DAWID_SKENE).withOverlap(3, 3).withConfidence(0.6);

    private final Path stateDirectory;

    PredictionProtocolTest(@TempDir Path stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    @Test
    void aModelHasASkillAndNoRewardAndItsWordIsInTheAgreement() {
        try (var topology = new DrivenTopology(stateDirectory)) {
            topology.append(log().toArray(Event[]::new));
            topology.passInSteps(Duration.ofSeconds(3));

            var skills = topology.published(TaskerSkill.class);
            assertThat(skills).extracting(TaskerSkill::taskerId).contains(project.rater(0), project.rater(1));
            assertThat(skills.stream()
                            .filter(skill -> skill.taskerId().equals(project.rater(0)))
                            .reduce((_, later) -> later)
                            .orElseThrow()
                            .labels())
                    .isEqualTo(TASKS);
            assertThat(topology.published(LabelAgreed.class)).hasSize(TASKS).allSatisfy(agreed -> {
                assertThat(agreed.submissions()).hasSize(3);
                assertThat(agreed.predictions()).hasSize(2);
            });
            assertThat(topology.published(RewardDue.class))
                    .hasSize(3 * TASKS)
                    .noneMatch(reward -> reward.taskerId().isModel());

            topology.append(project.ended());
            topology.passInSteps(Duration.ofSeconds(3));

            assertThat(topology.published(ProjectJudged.class))
                    .singleElement()
                    .extracting(ProjectJudged::submissions)
                    .isEqualTo(3L * TASKS);
        }
    }

    /** Skills that lag may tell two streams apart; the refinement at the end may not. */
    @Test
    void theOrderOfTheLogLeavesNoTraceInTheEnd() {
        var seed = System.nanoTime();
        var shuffled = log();
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(decided(shuffled, "shuffled")).as("seed %d", seed).isEqualTo(decided(log(), "in order"));
    }

    private Map<String, Map<String, Double>> decided(List<Event> log, String name) {
        try (var topology = new DrivenTopology(stateDirectory.resolve(name))) {
            topology.append(log.toArray(Event[]::new));
            topology.append(project.ended());
            topology.passInSteps(Duration.ofSeconds(5));
            var decided = new HashMap<String, Map<String, Double>>();
            for (var agreed : topology.published(LabelAgreed.class)) {
                var weights = new HashMap<String, Double>();
                weights.put(String.valueOf(agreed.label()), agreed.confidence());
                for (JudgedPrediction each : Objects.requireNonNull(agreed.predictions())) {
                    weights.put(each.model() + " " + each.agrees(), each.weight());
                }
                decided.put(agreed.taskName(), weights);
            }
            assertThat(decided).hasSize(TASKS);
            return decided;
        }
    }

    /** One model that is as good as the crowd, and one that only knows cats; of the taskers the third is often wrong. */
    private List<Event> log() {
        var log = new ArrayList<Event>();
        for (var task = 0; task < TASKS; task++) {
            var truth = task % 2 == 0 ? "cat" : "dog";
            log.add(project.predicted(task, new Choice(truth), new Choice("cat")));
            log.add(project.label(task, 1, truth));
            log.add(project.label(task, 2, truth));
            log.add(project.label(task, 3, task % 3 == 0 ? "dog" : truth));
        }
        return log;
    }
}
