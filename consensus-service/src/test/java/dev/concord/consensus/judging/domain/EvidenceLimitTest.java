package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The greatest decision there can be is still an event. */
final class EvidenceLimitTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u20ac", "\"", "\u0001"})
    void theMostLabelsOfTheMostClassesWithTheLongestNamesFitIntoAnEvent(String filler) {
        var classes = IntStream.range(100, 200)
                .mapToObj(number -> filler.repeat(97) + number)
                .toList();
        var project = aProject()
                .withClasses(classes)
                .withMethod(DecisionMethod.DAWID_SKENE)
                .withOverlap(99, 99);
        var labels = IntStream.range(0, CountLabel.MAX_LABELS)
                .mapToObj(tasker -> project.label(1, tasker, classes.get(tasker % 7)))
                .toArray(LabelSubmitted[]::new);

        var decision = JudgedTask.of(project).labelled(labels).lastDecision();

        assertThat(decision.submissions()).hasSize(CountLabel.MAX_LABELS);
        assertThat(EventJson.encode(decision)).hasSizeLessThan(EventJson.MAX_BYTES);
        assertThat(decision.submissions().getFirst().evidence()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u20ac", "\""})
    void theMostSetsOfTheMostClassesFitIntoAnEventToo(String filler) {
        var classes = IntStream.range(100, 200)
                .mapToObj(number -> filler.repeat(97) + number)
                .toList();
        var project = aProject().withKind(new ChoicesKind(classes)).withOverlap(99, 99);
        var labels = IntStream.range(0, 99)
                .mapToObj(tasker -> project.label(1, tasker, new Choices(classes.subList(tasker % 7, tasker % 7 + 2))))
                .toArray(LabelSubmitted[]::new);

        var decision = JudgedTask.of(project).labelled(labels).lastDecision();

        assertThat(decision.submissions()).hasSize(99);
        assertThat(EventJson.encode(decision)).hasSizeLessThan(EventJson.MAX_BYTES);
    }

    @Test
    void ofTheEvidenceThatOfTheLikeliestClassesIsKept() {
        var classes = IntStream.range(100, 200)
                .mapToObj(number -> "x".repeat(97) + number)
                .toList();
        var project = aProject()
                .withClasses(classes)
                .withMethod(DecisionMethod.DAWID_SKENE)
                .withOverlap(99, 99);
        var labels = IntStream.range(0, 99)
                .mapToObj(tasker -> project.label(1, tasker, classes.get(tasker % 5)))
                .toArray(LabelSubmitted[]::new);

        var decision = JudgedTask.of(project).labelled(labels).lastDecision();

        assertThat(decision.submissions())
                .allSatisfy(each -> assertThat(each.evidence())
                        .containsKeys(classes.subList(0, 5).toArray(String[]::new))
                        .hasSizeLessThan(100));
    }

    @Test
    void anOrdinaryDecisionKeepsAllItsEvidence() {
        var project = aProject().withMethod(DecisionMethod.DAWID_SKENE).withOverlap(1, 1);

        var decision =
                JudgedTask.of(project).labelled(project.label(1, 1, "cat")).lastDecision();

        assertThat(decision.submissions())
                .allSatisfy(each -> assertThat(each.evidence()).containsOnlyKeys("cat", "dog"));
    }
}
