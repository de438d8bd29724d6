package dev.concord.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.measure.Measure;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.CampaignOutcome;
import dev.concord.local.client.Audit;
import dev.concord.local.client.Statement;
import dev.concord.local.client.TaskLabel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ScoreAgreedTest {

    private static final ChoiceKind KIND = new ChoiceKind(List.of("a", "b", "c"));
    private static final TaskLabel AGREED = new TaskLabel("1", "agreed", new Choice("a"), 0.7, 1);

    @Test
    void aTaskWithoutALabelIsWrong() {
        var open = new TaskLabel("2", "open", null, 0, 0);

        var measures = ScoreAgreed.of(
                        KIND,
                        outcome(List.of(AGREED, open), Map.of()),
                        Map.of("1", new Choice("a"), "2", new Choice("a"), "3", new Choice("a")))
                .measures();

        assertThat(measures.of(Measure.ACCURACY).orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(measures.of(Measure.CALIBRATION_ERROR).orElseThrow()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void whatIsLeftOfTheConfidenceIsDividedByTheEvidenceOfTheEvent() {
        // b : c = .3 x .1 : .2 x .3 = 1 : 2, so that c has .2.
        assertThat(logLoss("c", Map.of("1", event()))).isCloseTo(-Math.log(0.2), within(1e-9));
    }

    @Test
    void withoutTheEventItIsDividedEvenly() {
        assertThat(logLoss("c", Map.of())).isCloseTo(-Math.log(0.15), within(1e-9));
    }

    @Test
    void aClassThatTheProjectDoesNotHaveIsImpossible() {
        assertThat(logLoss("d", Map.of())).isCloseTo(-Math.log(1e-15), within(1e-9));
    }

    @Test
    void numbersAreComparedByTheirDistance() {
        var agreed = new TaskLabel("1", "agreed", new Scale(4), 0.9, 1);

        var measures = ScoreAgreed.of(
                        new ScaleKind(0, 10, 1), outcome(List.of(agreed), Map.of()), Map.of("1", new Scale(7)))
                .measures();

        assertThat(measures.of(Measure.MEAN_ABSOLUTE_ERROR)).hasValue(3);
        assertThat(measures.of(Measure.LOG_LOSS).orElseThrow()).isCloseTo(-Math.log(0.1), within(1e-9));
    }

    private static double logLoss(String known, Map<String, LabelAgreed> events) {
        Map<String, Label> answers = Map.of("1", new Choice(known));
        return ScoreAgreed.of(KIND, outcome(List.of(AGREED), events), answers)
                .measures()
                .of(Measure.LOG_LOSS)
                .orElseThrow();
    }

    private static LabelAgreed event() {
        var evidence = Map.of("a", Math.log(0.8), "b", Math.log(0.1), "c", Math.log(0.3));
        var submission = new JudgedSubmission(
                new SubmissionId(new UUID(2, 1)), new TaskerId(new UUID(4, 1)), new Choice("a"), 1, true, evidence);
        return new LabelAgreed(
                new TaskId(new UUID(3, 1)),
                new ProjectId(new UUID(1, 1)),
                "1",
                AgreementState.AGREED,
                new Choice("a"),
                0.7,
                Revision.FIRST,
                DecisionMethod.DAWID_SKENE,
                1,
                Map.of("a", 0.5, "b", 0.3, "c", 0.2),
                List.of(submission));
    }

    private static CampaignOutcome outcome(List<TaskLabel> labels, Map<String, LabelAgreed> events) {
        var statement = new Statement(
                NearAmount.ZERO,
                NearAmount.ZERO,
                NearAmount.ZERO,
                NearAmount.ZERO,
                NearAmount.ZERO,
                true,
                1,
                1,
                1,
                1,
                1);
        return new CampaignOutcome(
                labels,
                1,
                0,
                statement,
                new Audit(true, true, 0, List.of()),
                NearAmount.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                List.of(),
                events);
    }
}
