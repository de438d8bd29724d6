package dev.concord.consensus.aggregation.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.calibration.Correction;
import dev.concord.contracts.event.Calibration;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What control tasks teach about the confidence of each kind. */
final class CorrectionsTest {

    private static final LabelKind CHOICE = new ChoiceKind(List.of("cat", "dog", "cow"));
    private static final LabelKind CHOICES = new ChoicesKind(List.of("cat", "dog"));
    private static final ScaleKind SCALE = new ScaleKind(0, 100, 5);
    private static final Box CAR = new Box("car", 10, 10, 50, 20);
    private static final Label CAT = new Choice("cat");
    private static final Label DOG = new Choice("dog");

    @Test
    void aMethodThatIsTooSureOfClassesIsHeldBackToWhatItReaches() {
        var held = new HeldEstimate().with(100, CAT, 0.99);

        var correction = Corrections.fitted(CHOICE, held::decision, known(70, CAT, 30, DOG));

        assertThat(correction.temperature().beta()).isLessThan(1);
        var corrected = Corrections.corrected(CHOICE, correction, held.decision(0), 0.99);
        assertThat(corrected.confidence()).isCloseTo(0.7, within(0.05));
        assertThat(corrected.calibration()).isEqualTo(Calibration.CONTROLS);
        assertThat(corrected.label()).isEqualTo(CAT);
    }

    @Test
    void aMethodThatIsTooTimidIsEncouraged() {
        var held = new HeldEstimate().with(60, CAT, 0.6);

        var correction = Corrections.fitted(CHOICE, held::decision, known(60, CAT, 0, DOG));

        assertThat(Corrections.corrected(CHOICE, correction, held.decision(0), 0.6)
                        .confidence())
                .isGreaterThan(0.9);
    }

    @Test
    void oneControlTaskAsTheMethodExpectedItChangesLittle() {
        var held = new HeldEstimate().with(1, CAT, 0.9);

        var correction = Corrections.fitted(CHOICE, held::decision, known(1, CAT, 0, DOG));

        assertThat(Corrections.corrected(CHOICE, correction, held.decision(0), 0.9)
                        .confidence())
                .isBetween(0.9, 0.95);
    }

    @Test
    void ofSetsItIsTheShareOfClassesThatAreRight() {
        Label cats = new Choices(List.of("cat"));
        Label both = new Choices(List.of("cat", "dog"));
        var held = new HeldEstimate().with(100, cats, 0.95);

        var correction = Corrections.fitted(CHOICES, held::decision, known(60, cats, 40, both));

        // Of forty sets one of two classes was named.
        assertThat(Corrections.corrected(CHOICES, correction, held.decision(0), 0.95)
                        .confidence())
                .isCloseTo(0.8, within(0.05));
    }

    @Test
    void ofNumbersItIsHowFarOffTheyAre() {
        var held = new HeldEstimate().with(40, new Scale(50), 0.99);

        var correction = Corrections.fitted(SCALE, held::decision, known(20, new Scale(50), 20, new Scale(60)));

        // Half of the true numbers lie twice the tolerance away, so four times in five the interval reaches that far.
        assertThat(correction.intervalFactor().factor()).isGreaterThan(4);
        assertThat(Corrections.corrected(SCALE, correction, held.decision(0), 0.99)
                        .confidence())
                .isBetween(0.4, 0.6);
    }

    @Test
    void threeControlTasksAreTooFewForAnInterval() {
        var held = new HeldEstimate().with(3, new Scale(50), 0.99);

        assertThat(Corrections.fitted(SCALE, held::decision, known(0, DOG, 3, new Scale(90)))
                        .isNone())
                .isTrue();
    }

    @Test
    void numbersAreCorrectedFromWhatTheMethodHeldThatDidNotKnow() {
        var correction = Corrections.fitted(
                SCALE,
                new HeldEstimate().with(40, new Scale(50), 0.99)::decision,
                known(20, new Scale(50), 20, new Scale(60)));
        var knowing = decision(new Scale(50), 0.5);

        assertThat(Corrections.corrected(SCALE, correction, knowing, 0.99)).isNotEqualTo(knowing);
        assertThat(Corrections.corrected(SCALE, correction, knowing, 0.99).confidence())
                .isEqualTo(Corrections.corrected(SCALE, correction, decision(new Scale(50), 0.8), 0.99)
                        .confidence());
    }

    @Test
    void ofRegionsItIsTheShareThatIsRight() {
        var kind = new BoxesKind(List.of("car"));
        Label one = new Boxes(List.of(CAR));
        Label two = new Boxes(List.of(CAR, new Box("car", 200, 200, 10, 10)));
        var held = new HeldEstimate().with(100, one, 0.95);

        var correction = Corrections.fitted(kind, held::decision, known(40, one, 60, two));

        // Of sixty pictures half of what is there was decided.
        assertThat(Corrections.areFor(kind)).isTrue();
        var corrected = Corrections.corrected(kind, correction, held.decision(0), 0.95);
        assertThat(corrected.confidence()).isCloseTo(0.7, within(0.05));
        assertThat(corrected.calibration()).isEqualTo(Calibration.CONTROLS);
    }

    @Test
    void ofTranscriptsItIsTheShareOfWords() {
        var kind = new TranscriptKind(1_000);
        Label heard = new Transcript("one two three four");
        var held = new HeldEstimate().with(100, heard, 0.99);

        var correction =
                Corrections.fitted(kind, held::decision, known(0, heard, 100, new Transcript("one two three five")));

        assertThat(Corrections.corrected(kind, correction, held.decision(0), 0.99)
                        .confidence())
                .isCloseTo(0.75, within(0.03));
    }

    @Test
    void textsAreAsSureAsTheMethodHasThem() {
        var kind = new TextKind(100);
        var held = new HeldEstimate().with(10, new Text("a"), 0.4);

        assertThat(Corrections.areFor(kind)).isFalse();
        assertThat(Corrections.fitted(kind, held::decision, Map.of(0, new Text("b"))))
                .isEqualTo(Correction.NONE);
    }

    @Test
    void onTheStreamEveryTaskIsCorrectedButAControlTask() {
        var correction =
                Corrections.fitted(CHOICE, new HeldEstimate().with(100, CAT, 0.99)::decision, known(70, CAT, 30, DOG));
        var rule = Corrections.applied(CHOICE, correction, _ -> decision(CAT, 0.99));

        assertThat(rule.decide(question(null)).confidence()).isCloseTo(0.7, within(0.05));
        assertThat(rule.decide(question(null)).calibration()).isEqualTo(Calibration.CONTROLS);
        assertThat(rule.decide(question(CAT)).confidence()).isEqualTo(0.99);
        assertThat(rule.decide(question(CAT)).calibration()).isEqualTo(Calibration.MODEL);
    }

    @Test
    void withoutACorrectionTheRuleIsTheSame() {
        var decision = decision(CAT, 0.9);

        assertThat(Corrections.applied(CHOICE, Correction.NONE, _ -> decision).decide(question(null)))
                .isSameAs(decision);
    }

    private static Question question(@Nullable Label control) {
        return new Question(
                CHOICE, control, List.of(new Answer(new TaskerId(new UUID(4, 1)), CAT)), Evidence.NONE, Stage.OPEN);
    }

    private static Decision decision(Label label, double confidence) {
        return new Decision(label, confidence, Map.of(), List.of(), Evidence.NONE);
    }

    /** The first so many tasks have the one answer, the next so many the other. */
    private static Map<Integer, Label> known(int ones, Label one, int others, Label other) {
        var known = new HashMap<Integer, Label>();
        for (var task = 0; task < ones + others; task++) {
            known.put(task, task < ones ? one : other);
        }
        return known;
    }
}
