package dev.concord.consensus.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.Skill;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

final class GatherEvidenceTest {

    private static final SkillSettings SETTINGS =
            new SkillSettings(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(500));

    private final MockProcessorContext<String, SkillEvidence> context = new MockProcessorContext<>();
    private final KeyValueStore<String, SkillEvidence> gathered = SkillStores.gathered(context);

    @Test
    void whatManyTasksSayOfATaskerIsToldAsOne() {
        var processor = started();
        processor.process(saidAt(100, evidence(1, 1, new ErrorMoments(1, 2, 4))));
        processor.process(saidAt(200, evidence(2, 1, new ErrorMoments(1, 5, 25))));
        processor.process(saidAt(300, evidence(1, 0, new ErrorMoments(0, 0.5, -2))));
        assertThat(told()).isEmpty();

        tell();

        assertThat(told())
                .containsExactly(
                        evidence(1, 1, new ErrorMoments(1, 2.5, 2)), evidence(2, 1, new ErrorMoments(1, 5, 25)));
        assertThat(gathered.approximateNumEntries()).isZero();
    }

    @Test
    void nothingIsToldTwice() {
        var processor = started();
        processor.process(saidAt(100, evidence(1, 1, new ErrorMoments(1, 2, 4))));
        tell();
        processor.process(saidAt(200, evidence(1, 1, new ErrorMoments(1, 3, 9))));

        tell();
        tell();

        assertThat(told())
                .containsExactly(evidence(1, 1, new ErrorMoments(1, 2, 4)), evidence(1, 1, new ErrorMoments(1, 3, 9)));
    }

    /** With a later time it would wait in its partition until all labels of a backlog are judged. */
    @Test
    void whatIsToldBearsTheTimeOfTheLabelsAndNotOfTheClock() {
        var processor = started();
        processor.process(saidAt(100, evidence(1, 1, new ErrorMoments(1, 2, 4))));
        processor.process(saidAt(200, evidence(2, 1, new ErrorMoments(1, 5, 25))));

        tell();

        assertThat(context.forwarded())
                .extracting(forward -> forward.record().timestamp())
                .containsExactly(200L, 200L);
    }

    @Test
    void whatACrashLeftUntoldIsToldAfterIt() {
        started().process(saidAt(100, evidence(1, 1, new ErrorMoments(1, 2, 4))));
        context.scheduledPunctuators().clear();

        started();
        tell();

        assertThat(told()).containsExactly(evidence(1, 1, new ErrorMoments(1, 2, 4)));
    }

    @Test
    void whatGrewTooLargeForOneRecordIsToldAtOnce() {
        var large = evidence(1, 1, confusionAmong(4_000));

        started().process(saidAt(100, large));

        assertThat(told()).containsExactly(large);
        assertThat(gathered.approximateNumEntries()).isZero();
    }

    @Test
    void ofMoreTaskersThanAreKeptAllAreToldAtOnce() {
        var processor = started();
        for (var tasker = 1; tasker < 2_000; tasker++) {
            processor.process(saidAt(100, evidence(tasker, 1, new ErrorMoments(1, 2, 4))));
        }
        assertThat(told()).isEmpty();

        processor.process(saidAt(200, evidence(2_000, 1, new ErrorMoments(1, 2, 4))));

        assertThat(told()).hasSize(2_000);
    }

    private GatherEvidence started() {
        var processor = new GatherEvidence(SETTINGS);
        processor.init(context);
        return processor;
    }

    private void tell() {
        context.scheduledPunctuators().getLast().getPunctuator().punctuate(1_000);
    }

    private List<SkillEvidence> told() {
        return context.forwarded().stream()
                .<SkillEvidence>map(forward -> forward.record().value())
                .toList();
    }

    private static Record<String, SkillEvidence> saidAt(long time, SkillEvidence evidence) {
        return new Record<>(evidence.key(), evidence, time);
    }

    private static SkillEvidence evidence(int tasker, int labels, Skill change) {
        return new SkillEvidence(SampleProject.aProject().id(), SampleProject.taskerId(tasker), labels, change);
    }

    private static ConfusionCounts confusionAmong(int classes) {
        var row = new HashMap<String, Double>();
        for (var number = 0; number < classes; number++) {
            row.put("a class with the number " + number, 0.1);
        }
        return new ConfusionCounts(Map.of("the true one", row));
    }
}
