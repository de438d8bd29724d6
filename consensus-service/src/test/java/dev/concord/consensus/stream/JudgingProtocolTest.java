package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.START;
import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.money.NearAmount;
import dev.concord.messaging.publish.CloudEventHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes in and what comes out while a project is open. */
final class JudgingProtocolTest {

    private final SampleProject project = aProject();

    private final DrivenTopology topology;

    JudgingProtocolTest(@TempDir Path stateDirectory) {
        topology = new DrivenTopology(stateDirectory);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void nothingIsSaidBeforeTheMinimumThenLabelAndRewardsAreSaidTogether() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "cat"));
        assertThat(topology.published(LabelAgreed.class)).isEmpty();
        assertThat(topology.published(RewardDue.class)).isEmpty();

        topology.append(project.label(1, 3, "cat"));

        assertThat(topology.published(LabelAgreed.class)).singleElement().satisfies(agreed -> {
            assertThat(agreed.state()).isEqualTo(AgreementState.AGREED);
            assertThat(agreed.label()).isEqualTo(new Choice("cat"));
            assertThat(agreed.revision()).isEqualTo(Revision.FIRST);
            assertThat(agreed.labelsWanted()).isEqualTo(3);
            assertThat(agreed.submissions()).hasSize(3);
        });
        assertThat(topology.published(RewardDue.class)).hasSize(3).allSatisfy(reward -> {
            assertThat(reward.reason()).isEqualTo(RewardReason.ACCEPTED);
            assertThat(reward.amount()).isEqualTo(NearAmount.ofNear("0.002"));
            assertThat(reward.fee()).isEqualTo(NearAmount.ofNear("0.0002"));
        });
        assertThat(topology.published(LabelWanted.class)).isEmpty();
    }

    @Test
    void moreLabelsAreWantedOneByOneUntilTheMaximumThenTheTaskIsContested() {
        topology.append(
                project.task(1),
                project.label(1, 1, "cat"),
                project.label(1, 2, "dog"),
                project.label(1, 3, "cat"),
                project.label(1, 4, "dog"));

        assertThat(topology.published(LabelWanted.class))
                .extracting(LabelWanted::wanted)
                .containsExactly(4, 5);
        assertThat(topology.published(LabelAgreed.class)).isEmpty();

        topology.append(project.label(1, 5, "cat"));

        assertThat(topology.published(LabelAgreed.class)).singleElement().satisfies(agreed -> {
            assertThat(agreed.state()).isEqualTo(AgreementState.CONTESTED);
            assertThat(agreed.label()).isEqualTo(new Choice("cat"));
            assertThat(agreed.labelsWanted()).isEqualTo(5);
        });
        assertThat(topology.published(RewardDue.class)).hasSize(5);
    }

    @Test
    void labelsThatComeBeforeTheirTaskWaitForIt() {
        topology.append(project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.label(1, 3, "cat"));
        assertThat(topology.published(LabelAgreed.class)).isEmpty();

        topology.append(project.task(1));

        assertThat(topology.published(LabelAgreed.class)).hasSize(1);
        assertThat(topology.published(RewardDue.class)).hasSize(3);
    }

    @Test
    void aLabelTooManyIsJudgedAsSurplusAndEarnsNothing() {
        topology.append(
                project.task(1),
                project.label(1, 1, "cat"),
                project.label(1, 2, "cat"),
                project.label(1, 3, "cat"),
                project.label(1, 4, "cat"));

        assertThat(topology.published(LabelAgreed.class))
                .extracting(LabelAgreed::revision)
                .containsExactly(new Revision(1, 1), new Revision(1, 2));
        assertThat(topology.published(RewardDue.class))
                .filteredOn(reward -> reward.reason() == RewardReason.SURPLUS)
                .singleElement()
                .satisfies(reward -> {
                    assertThat(reward.submissionId()).isEqualTo(project.submissionId(1, 4));
                    assertThat(reward.amount().isZero()).isTrue();
                    assertThat(reward.fee().isZero()).isTrue();
                });
    }

    @Test
    void lateDoubledAndMisfittingLabelsChangeNothingAndAreMetered() {
        var label = project.label(1, 1, "cat");
        topology.append(project.task(1), label, label, project.label(1, 2, "bird"));
        topology.append(new LabelSubmitted(
                project.submissionId(7, 7),
                project.id(),
                project.taskId(1),
                label.taskerId(),
                new Choice("dog"),
                label.leaseExpiresAt()));
        topology.appendAt(
                START.plus(SampleProject.LEASE).plus(LabelSubmitted.GRACE).plusMillis(1), project.label(1, 3, "cat"));

        assertThat(topology.counter("labels.counted")).isEqualTo(1);
        assertThat(topology.counter("labels.uncounted", "reason", "repeated")).isEqualTo(1);
        assertThat(topology.counter("labels.uncounted", "reason", "same-tasker"))
                .isEqualTo(1);
        assertThat(topology.counter("labels.uncounted", "reason", "does-not-fit"))
                .isEqualTo(1);
        assertThat(topology.counter("labels.uncounted", "reason", "late")).isEqualTo(1);
    }

    @Test
    void skillsArePublishedOnceASecondAndUsedByLaterDecisions() {
        var learning = project.withMethod(DecisionMethod.DAWID_SKENE).withOverlap(2, 2);
        topology.append(learning.task(1, new Choice("cat")), learning.task(2, new Choice("dog")));
        topology.append(learning.label(1, 1, "cat"), learning.label(1, 2, "dog"));
        assertThat(topology.published(TaskerSkill.class)).isEmpty();
        topology.append(learning.label(2, 1, "dog"), learning.label(2, 2, "cat"));

        topology.passInSteps(Duration.ofSeconds(1));
        assertThat(topology.published(TaskerSkill.class))
                .hasSize(2)
                .allSatisfy(skill -> assertThat(skill.labels()).isEqualTo(2));
        topology.published(LabelAgreed.class);
        topology.append(learning.task(3), learning.label(3, 2, "dog"), learning.label(3, 1, "cat"));

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::label)
                .isEqualTo(new Choice("cat"));
    }

    @Test
    void aPoisonRecordGoesToTheDeadLettersWithItsCauseAndBlocksNothing() {
        var headers = new RecordHeaders();
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "dev.concord.label-submitted.v1");
        var poison = "{\"submissionId\":".getBytes(StandardCharsets.UTF_8);
        topology.append(project.task(1));
        topology.appendTo(Topic.LABEL_SUBMITTED.topicName(), new TestRecord<>("key", poison, headers, topology.now()));
        topology.append(project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.label(1, 3, "cat"));

        assertThat(topology.published(LabelAgreed.class)).hasSize(1);
        assertThat(topology.deadLetters(Topic.LABEL_SUBMITTED)).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(poison);
            assertThat(CloudEventHeaders.read(letter.headers(), "kafka_dlt-exception-message"))
                    .hasValueSatisfying(cause -> assertThat(cause).contains("Unexpected end-of-input"));
            assertThat(CloudEventHeaders.read(letter.headers(), "kafka_dlt-original-topic"))
                    .hasValue("label-submitted");
        });
    }

    @Test
    void aTaskThatCannotBeJudgedIsADeadLetterAndLeavesNothingBehind() {
        topology.append(project.withMethod(DecisionMethod.ROBUST_MEAN).task(1));

        assertThat(topology.deadLetters(Topic.TASK_CREATED)).hasSize(1);
        assertThat(topology.entries("task-states")).isZero();
    }

    @Test
    void aRecordUnderAForeignKeyIsADeadLetter() {
        var headers = new RecordHeaders();
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "dev.concord.label-submitted.v1");
        var value = EventJson.encode(project.label(1, 1, "cat"));

        topology.appendTo(
                Topic.LABEL_SUBMITTED.topicName(), new TestRecord<>("elsewhere", value, headers, topology.now()));

        assertThat(topology.deadLetters(Topic.LABEL_SUBMITTED)).hasSize(1);
        assertThat(topology.counter("labels.counted")).isZero();
    }

    @Test
    void aDeadLetterThatComesBackIsJudgedByTheTimeTheLogFirstTookIt() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "cat"));
        var late = START.plus(Duration.ofDays(3));
        var headers = new RecordHeaders();
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "dev.concord.label-submitted.v1");
        headers.add(
                "kafka_dlt-original-timestamp",
                ByteBuffer.allocate(Long.BYTES).putLong(START.toEpochMilli()).array());
        var label = project.label(1, 3, "cat");

        topology.appendTo(
                "label-submitted.consensus-service.redrive",
                new TestRecord<>(label.key(), EventJson.encode(label), headers, late));

        assertThat(topology.published(LabelAgreed.class)).hasSize(1);
    }

    @Test
    void eventsCarryHeadersOfTheirOwnAndTheTraceOfTheirCause() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "cat"));
        var headers = new RecordHeaders();
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "dev.concord.label-submitted.v1");
        CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, "00-trace-span-01");
        var label = project.label(1, 3, "cat");
        topology.appendTo(
                Topic.LABEL_SUBMITTED.topicName(),
                new TestRecord<>(label.key(), EventJson.encode(label), headers, topology.now()));

        var agreed = topology.records(Topic.LABEL_AGREED).getFirst();
        assertThat(List.of(
                        CloudEventHeaders.read(agreed.headers(), CloudEventHeaders.TYPE)
                                .orElse(""),
                        CloudEventHeaders.read(agreed.headers(), CloudEventHeaders.SOURCE)
                                .orElse(""),
                        CloudEventHeaders.read(agreed.headers(), CloudEventHeaders.TRACE_PARENT)
                                .orElse("")))
                .containsExactly("dev.concord.label-agreed.v1", "/consensus-service", "00-trace-span-01");
    }
}
