package dev.concord.consensus.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.TaskerSkill;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

final class AddEvidenceTest {

    private static final SkillSettings SETTINGS =
            new SkillSettings(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(500));

    private final MockProcessorContext<String, Event> context = new MockProcessorContext<>();
    private final KeyValueStore<String, TaskerSkill> sums = SkillStores.sums(context);
    private final KeyValueStore<String, byte[]> unpublished = SkillStores.unpublished(context);

    AddEvidenceTest() {
        SkillStores.projects(context);
    }

    @Test
    void evidenceAddsUpAndIsPublishedOnceForAll() {
        var processor = started();
        add(processor, 1, 1, new ErrorMoments(1, 2, 4));
        add(processor, 1, 1, new ErrorMoments(1, -1, 1));
        add(processor, 1, 0, new ErrorMoments(0, 0.5, -2));

        publish();

        assertThat(published()).containsExactly(skill(1, 2, new ErrorMoments(2, 1.5, 3)));
        publish();
        assertThat(published()).hasSize(1);
        assertThat(unpublished.approximateNumEntries()).isZero();
    }

    @Test
    void whatACrashLeftUnpublishedIsPublishedAfterIt() {
        add(started(), 1, 1, new ErrorMoments(1, 2, 4));
        context.resetForwards();
        context.scheduledPunctuators().clear();

        started();
        publish();

        assertThat(published()).containsExactly(skill(1, 1, new ErrorMoments(1, 2, 4)));
        assertThat(sums.approximateNumEntries()).isEqualTo(1);
    }

    private AddEvidence started() {
        var processor = new AddEvidence(SETTINGS);
        processor.init(context);
        return processor;
    }

    private static void add(AddEvidence processor, int tasker, int labels, ErrorMoments change) {
        var evidence = new SkillEvidence(SampleProject.aProject().id(), SampleProject.taskerId(tasker), labels, change);
        processor.process(new Record<>(evidence.key(), evidence, 0));
    }

    private void publish() {
        context.scheduledPunctuators().stream()
                .filter(each -> each.getType() == PunctuationType.WALL_CLOCK_TIME)
                .filter(each -> each.getInterval().equals(SETTINGS.publishEvery()))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .getPunctuator()
                .punctuate(1_000);
    }

    private List<Event> published() {
        return context.forwarded().stream()
                .map(forward -> (Event) forward.record().value())
                .toList();
    }

    private static TaskerSkill skill(int tasker, int labels, ErrorMoments moments) {
        return new TaskerSkill(SampleProject.aProject().id(), SampleProject.taskerId(tasker), labels, moments);
    }
}
