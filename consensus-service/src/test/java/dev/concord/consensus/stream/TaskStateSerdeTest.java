package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Deviations;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.SetBeliefs;
import dev.concord.consensus.judging.domain.CountedLabel;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.judging.domain.Outcome;
import dev.concord.consensus.judging.domain.Proposal;
import dev.concord.consensus.judging.domain.Ruling;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

final class TaskStateSerdeTest {

    private static final SampleProject PROJECT = aProject();

    /** Boxes and skills as JSON, as a build of before had them. */
    private static final String WITH_JSON =
            "02020100000000000000010000000000000002000000000000000300000000000000040154017b226b696e6422"
                    + "3a22626f786573222c22626f786573223a5b7b22636c617373223a22636174222c2278223a312e352c2279223a"
                    + "322e302c227769647468223a332e302c22686569676874223a342e307d5d7d0701010103010101011c017b226b"
                    + "696e64223a22626f786573222c22626f786573223a5b5d7d3fef0a3d70a3d70a018d01017b226b696e64223a22"
                    + "736b696c6c73222c22736b696c6c73223a5b7b226b696e64223a22726567696f6e73222c227461736b73223a31"
                    + "2e302c2268697473223a322e302c226d6973736573223a332e302c2266616c7365416c61726d73223a342e302c"
                    + "227269676874436c6173736573223a352e302c22737175617265644a6974746572223a362e357d5d7d";

    @Test
    void everyStateComesBackAsItWas() {
        assertComesBack(TaskState.UNKNOWN);
        assertComesBack(state(Evidence.NONE));
        assertComesBack(state(new ClassBeliefs(1, Map.of("cat", 0.75, "dog", 0.25))));
        assertComesBack(state(new Deviations(List.of(-1.5, 2.25), 50.0)));
        assertComesBack(state(new Deviations(List.of(-1.5, 2.25), null)));
        assertComesBack(state(new AnswerSkills(List.of(new AgreementCounts(1, 2)))));
        assertComesBack(state(new SetBeliefs(2, Map.of("cat", 0.75, "dog", 0.0))));
    }

    @Test
    void theOptionsOfATaskComeBack() {
        var opened = OpenedTask.of(PROJECT.withKind(new PreferenceKind(3)).task(1));

        assertThat(opened.options()).containsExactly("a", "b", "c");
        assertComesBack(
                new TaskState(opened, List.of(label(new Preference(List.of("b", "c", "a")))), 3, null, Evidence.NONE));
    }

    @Test
    void thePredictionsOfATaskComeBack() {
        var project = PROJECT.withMethod(DecisionMethod.DAWID_SKENE);
        var task = project.task(1);
        var opened = OpenedTask.of(new TaskCreated(
                task.taskId(),
                task.projectId(),
                task.name(),
                task.data(),
                task.labelKind(),
                task.policy(),
                task.terms(),
                null,
                List.of(
                        new Prediction("gr\u00f6\u00dfer", new Choice("cat"), 0.25),
                        new Prediction("other", new Choice("dog"), null))));

        assertThat(opened.predictions()).hasSize(2);
        assertComesBack(new TaskState(opened, List.of(label(new Choice("dog"))), 3, null, Evidence.NONE));
    }

    @Test
    void aStateOfBeforeOptionsWereRememberedHasNone() {
        var bytes = StateSerde.write(state(Evidence.NONE), TaskState.class);
        var before = new String(bytes, StandardCharsets.UTF_8)
                .replace(",\"options\":[]", "")
                .replace(",\"predictions\":[]", "")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(before).hasSizeLessThan(bytes.length);
        assertThat(TaskStateSerde.serde().deserializer().deserialize("store", before))
                .isEqualTo(state(Evidence.NONE));
    }

    @Test
    void whatATaskOfAHundredLongClassesTellsOfNinetyNineAnswersIsSmall() {
        var beliefs = IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(number -> "x".repeat(97) + (number + 100), number -> 1 / (number + 3.0)));

        var bytes = TaskStateSerde.serde().serializer().serialize("store", state(new SetBeliefs(99, beliefs)));

        assertThat(bytes).hasSizeLessThan(16_000);
    }

    @Test
    void labelsAndSkillsThatWereWrittenAsJsonBeforeAreRead() {
        var before = new CountedLabel(
                new SubmissionId(new UUID(1, 2)),
                new TaskerId(new UUID(3, 4)),
                new Boxes(List.of(new Box("cat", 1.5, 2, 3, 4))),
                true,
                RewardReason.ACCEPTED,
                Revision.FIRST);
        var state = new TaskState(
                null,
                List.of(before),
                3,
                new Outcome(Revision.FIRST, AgreementState.AGREED, new Boxes(List.of()), 0.97),
                new AnswerSkills(List.of(new RegionCounts(1, 2, 3, 4, 5, 6.5))));

        assertThat(TaskStateSerde.serde()
                        .deserializer()
                        .deserialize("store", HexFormat.of().parseHex(WITH_JSON)))
                .isEqualTo(state);
        assertComesBack(state);
        assertThat(bytes(state)).hasSizeLessThan(WITH_JSON.length() / 4);
    }

    @Test
    void labelsThatWaitForTheirTaskComeBack() {
        assertComesBack(
                new TaskState(null, List.of(label(new Choice("cat")), label(new Scale(-2.5))), 0, null, Evidence.NONE));
    }

    @Test
    void aClassThatTheTaskDoesNotOfferComesBackToo() {
        var opened = OpenedTask.of(PROJECT.task(1, null));

        assertComesBack(new TaskState(opened, List.of(label(new Choice("griffin"))), 3, null, Evidence.NONE));
    }

    @Test
    void aStateOfManyLabelsComesBack() {
        var many = Collections.nCopies(99, label(new Text("a reply of some length, \u00e4\u00f6\u00fc")));

        assertComesBack(new TaskState(null, many, 0, null, Evidence.NONE));
    }

    @Test
    void aRulingComesBackWithAndWithoutItsTask() {
        var ruling = new Ruling(3, new Choice("dog"));

        assertComesBack(state(Evidence.NONE).ruled(ruling));
        assertComesBack(TaskState.UNKNOWN.ruled(ruling));
    }

    @Test
    void whatIsProposedToPeersComesBackAndNothingElseIsLonger() {
        var project = PROJECT.withKind(new TextKind(100)).withReviewByPeers(1);
        var labels = List.of(label(new Text("a")), label(new PeerVerdict(Verdict.REJECT)));
        var opened = OpenedTask.of(project.task(1));
        var proposed =
                new TaskState(opened, labels, 6, null, Evidence.NONE, null, new Proposal(new Text("\u00e4"), 0.25, 1));
        var plain = new TaskState(opened, labels, 6, null, Evidence.NONE);

        assertComesBack(proposed);
        assertComesBack(proposed.ruled(new Ruling(1, new Text("b"))));
        assertThat(bytes(proposed)).hasSize(bytes(plain).length + 1 + 2 + Double.BYTES + 1);
    }

    @Test
    void theTermsOfAProjectWithoutPeersDoNotSpeakOfThem() {
        assertThat(new String(bytes(state(Evidence.NONE)), StandardCharsets.UTF_8))
                .contains("\"review\":null")
                .doesNotContain("peerReview");
    }

    @Test
    void everyReasonAndStateHasANumberOfItsOwn() {
        for (var reason : RewardReason.values()) {
            assertThat(Codes.reason(Codes.of(reason))).isEqualTo(reason);
        }
        for (var state : AgreementState.values()) {
            assertThat(Codes.state(Codes.of(state))).isEqualTo(state);
        }
    }

    @Test
    void anUnknownVersionIsRefused() {
        var bytes = "\u0007{}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TaskStateSerde.serde().deserializer().deserialize("store", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessage("TaskState: version 7 (expected: 1)");
    }

    @Test
    void aLabelOfBeforeDoesNotKnowInWhichRevisionItsRewardWasSaid() {
        var serde = TaskStateSerde.serde();
        var bytes = StateSerde.write(state(Evidence.NONE), TaskState.class);
        var before = new String(bytes, StandardCharsets.UTF_8)
                .replace(",\"lastSaid\":{\"generation\":1,\"number\":1}", "")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(before).hasSizeLessThan(bytes.length);
        assertThat(serde.deserializer().deserialize("store", before).revisionsSaid())
                .isEmpty();
    }

    private static void assertComesBack(TaskState state) {
        var serde = TaskStateSerde.serde();
        var bytes = serde.serializer().serialize("store", state);

        assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(state);
    }

    private static byte[] bytes(TaskState state) {
        return TaskStateSerde.serde().serializer().serialize("store", state);
    }

    private static CountedLabel label(Label label) {
        return new CountedLabel(
                PROJECT.submissionId(1, 1),
                SampleProject.taskerId(1),
                label,
                true,
                RewardReason.ACCEPTED,
                Revision.FIRST);
    }

    private static TaskState state(Evidence sent) {
        return new TaskState(
                OpenedTask.of(PROJECT.task(1, new Choice("cat"))),
                List.of(label(new Choice("cat"))),
                3,
                new Outcome(Revision.FIRST, AgreementState.AGREED, new Choice("cat"), 0.97),
                sent);
    }
}
