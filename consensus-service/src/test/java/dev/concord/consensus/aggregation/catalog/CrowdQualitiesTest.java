package dev.concord.consensus.aggregation.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.quality.CrowdQuality;
import dev.concord.consensus.aggregation.quality.SpammerFlag;
import dev.concord.contracts.event.AlphaMeasure;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.FlagReason;
import dev.concord.contracts.event.RankedOption;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What refined projects of different kinds show of a crowd in which tasker 0 does no work. */
final class CrowdQualitiesTest {

    private static final int TASKERS = 8;
    private static final int TASKS = 200;

    @Test
    void ofChoicesAlphaIsNominalAndWhoeverAlwaysSaysTheSameIsFlagged() {
        var kind = new ChoiceKind(List.of("cat", "dog"));
        var quality = measured(kind, (random, task, tasker) -> {
            var right = random.nextDouble() < 0.9;
            return new Choice(tasker == 0 ? "dog" : right == (task % 2 == 0) ? "cat" : "dog");
        });

        assertThat(quality.measure()).isEqualTo(AlphaMeasure.NOMINAL);
        assertThat(quality.alpha().orElseThrow().alpha()).isBetween(0.2, 0.45);
        assertThat(quality.flags()).extracting(SpammerFlag::tasker).containsOnly(0);
        assertThat(quality.flags()).extracting(SpammerFlag::reason).contains(FlagReason.CONSTANT);
        assertThat(quality.information().get(0).orElseThrow()).isCloseTo(0, within(0.02));
        assertThat(quality.information().get(1).orElseThrow()).isBetween(0.35, 0.7);
        assertThat(quality.flagTasks()).isEqualTo(TASKS);
        assertThat(quality.pairedTaskers()).isEqualTo(TASKERS);
        assertThat(quality.judgedTaskers()).isBetween(1, TASKERS);
    }

    @Test
    void ofNumbersAlphaIsByIntervalAndWhoeverThrowsDiceIsFlagged() {
        var kind = new ScaleKind(0, 100, 5);
        var quality = measured(
                kind,
                (random, task, tasker) -> new Scale(
                        tasker == 0
                                ? random.nextInt(100)
                                : Math.clamp(task % 100 + 5 * random.nextGaussian(), 0, 100)));

        assertThat(quality.measure()).isEqualTo(AlphaMeasure.INTERVAL);
        assertThat(quality.alpha().orElseThrow().alpha()).isBetween(0.4, 0.7);
        assertThat(quality.flags())
                .extracting(SpammerFlag::tasker, SpammerFlag::reason)
                .containsExactly(tuple(0, FlagReason.RANDOM));
        assertThat(quality.information().get(0).orElseThrow())
                .isLessThan(quality.information().get(1).orElseThrow() / 2);
    }

    @Test
    void ofSetsEachDifferentOneCountsAsAClass() {
        var kind = new ChoicesKind(List.of("cat", "dog"));
        var sets = List.of(List.<String>of(), List.of("cat"), List.of("dog"), List.of("cat", "dog"));
        var quality = measured(kind, (random, task, tasker) -> {
            var right = random.nextDouble() < 0.9;
            return new Choices(tasker == 0 ? List.of("cat") : sets.get(right ? task % 4 : random.nextInt(4)));
        });

        assertThat(quality.measure()).isEqualTo(AlphaMeasure.MASI);
        assertThat(quality.flags()).extracting(SpammerFlag::tasker).containsOnly(0);
        assertThat(quality.information().get(1).orElseThrow())
                .isGreaterThan(quality.information().get(0).orElseThrow() + 0.5);
    }

    @Test
    void ofRegionsAlphaIsByOverlapAndWhoeverNeverMarksAnythingIsFlagged() {
        var kind = new BoxesKind(List.of("car"));
        var quality = measured(kind, (random, task, tasker) -> {
            if (tasker == 0 || task % 5 == 0) {
                return new Boxes(List.of());
            }
            return new Boxes(List.of(new Box("car", 10 + random.nextInt(3), 10 + task, 40, 40)));
        });

        assertThat(quality.measure()).isEqualTo(AlphaMeasure.OVERLAP);
        assertThat(quality.alpha()).isPresent();
        assertThat(quality.flags())
                .extracting(SpammerFlag::tasker, SpammerFlag::reason)
                .containsExactly(tuple(0, FlagReason.CONSTANT));
        assertThat(quality.information().get(1).orElseThrow())
                .isGreaterThan(quality.information().get(0).orElseThrow());
    }

    @Test
    void whoeverDrawsBoxesAnywhereIsFlagged() {
        var kind = new BoxesKind(List.of("car"));
        var quality = measured(kind, (random, task, tasker) -> {
            var right = new Random(task);
            return tasker == 0
                    ? new Boxes(List.of(new Box("car", random.nextInt(200), random.nextInt(200), 40, 40)))
                    : new Boxes(List.of(new Box(
                            "car",
                            right.nextInt(200) + random.nextInt(5),
                            right.nextInt(200) + random.nextInt(5),
                            40,
                            40)));
        });

        assertThat(quality.flags())
                .extracting(SpammerFlag::tasker, SpammerFlag::reason)
                .containsExactly(tuple(0, FlagReason.RANDOM));
        assertThat(quality.information().get(0).orElseThrow()).isZero();
        assertThat(quality.information().get(1).orElseThrow()).isGreaterThan(0.2);
    }

    @Test
    void whoeverDrawsWhatNeverMeetsAnythingIsFlagged() {
        var quality = measured(new BoxesKind(List.of("car")), (random, task, tasker) -> {
            var right = new Random(task);
            var hand = tasker == 0 ? random : right;
            return new Boxes(
                    List.of(new Box("car", hand.nextInt(100_000) + random.nextInt(2), hand.nextInt(100_000), 5, 5)));
        });

        assertThat(quality.flags())
                .extracting(SpammerFlag::tasker, SpammerFlag::reason)
                .containsExactly(tuple(0, FlagReason.RANDOM));
    }

    @Test
    void whoHearsNothingOfWhatIsSaidIsFlagged() {
        var quality = measured(
                new TranscriptKind(100),
                (random, task, tasker) -> new Transcript(
                        tasker == 0
                                ? "blah%d bleh%d".formatted(random.nextInt(1_000_000), random.nextInt(1_000_000))
                                : "recording%d says word%d".formatted(task, random.nextInt(3))));

        assertThat(quality.flags())
                .extracting(SpammerFlag::tasker, SpammerFlag::reason)
                .containsExactly(tuple(0, FlagReason.RANDOM));
    }

    @Test
    void whoListsTheSameObjectsInAnotherOrderHasNotCopied() {
        var quality = measured(new BoxesKind(List.of("car", "van")), (_, task, tasker) -> {
            var car = new Box("car", 100, 500 + task, 40, 40);
            var van = new Box("van", 10, 10 + task, 40, 40);
            return new Boxes(tasker < 4 ? List.of(car, van) : List.of(van, car));
        });

        assertThat(quality.flags()).isEmpty();
    }

    @Test
    void whoWritesWithoutCapitalsHasNotCopied() {
        var quality = measured(
                new TranscriptKind(100),
                (random, task, tasker) -> new Transcript(
                        tasker < 2
                                ? "so says recording number " + task
                                : "So says%s recording number %d."
                                        .formatted(random.nextInt(9) == 0 ? " a" : "", task)));

        assertThat(quality.flags()).isEmpty();
    }

    @Test
    void optionsThatWereNeverComparedAreNotRanked() {
        var quality = measured(
                new PreferenceKind(2), (random, task, _) -> new Preference(List.of("good " + task, "bad " + task)));

        assertThat(quality.ranking()).isEmpty();
    }

    @Test
    void whoeverWritesAnythingIsFlagged() {
        var quality = measured(
                new TextKind(100),
                (random, task, tasker) -> new Text(
                        tasker == 0
                                ? "sentence " + Integer.toString(random.nextInt(1_000_000), 36)
                                : "picture %d shows %d".formatted(task * 7919, task * 104_729 + random.nextInt(9))));

        assertThat(quality.flags())
                .extracting(SpammerFlag::tasker, SpammerFlag::reason)
                .containsExactly(tuple(0, FlagReason.RANDOM));
    }

    @Test
    void whoHasTheSameMistakesInTheirTranscriptsMayHaveCopied() {
        var quality = measured(new TranscriptKind(100), (random, task, tasker) -> {
            var copied = new Random(task);
            var hand = tasker == 2 || tasker == 3 ? copied : random;
            return new Transcript(
                    "recording %d says word%d".formatted(task, hand.nextInt(3) == 0 ? hand.nextInt(1000) : 0));
        });

        assertThat(quality.flags())
                .extracting(SpammerFlag::tasker, SpammerFlag::other, SpammerFlag::reason)
                .containsExactly(tuple(2, OptionalInt.of(3), FlagReason.COPYING));
    }

    @Test
    void whoLeavesWhatWasPredictedAsItIsHasNotCopied() {
        Hand hand = (random, task, tasker) -> {
            var predicted = 10 + new Random(task).nextInt(40);
            var isLeft = tasker == 2 || tasker == 3;
            return new Boxes(List.of(new Box("car", predicted + (isLeft ? 0 : 1 + random.nextInt(4)), task, 40, 40)));
        };
        var kind = new BoxesKind(List.of("car"));

        assertThat(measured(kind, true, hand).flags()).isEmpty();
        assertThat(measured(kind, false, hand).flags())
                .extracting(SpammerFlag::reason)
                .containsExactly(FlagReason.COPYING);
    }

    @Test
    void wordsOfOtherScriptsAreWords() {
        var quality = measured(
                new TranscriptKind(100),
                (random, task, tasker) -> new Transcript("\u0915\u093f\u0924\u093e\u092c "
                        + (random.nextBoolean() ? "\u0915\u0940" : "\u0915\u0947") + task));

        assertThat(quality.alpha().orElseThrow().alpha()).isLessThan(1);
        assertThat(quality.flags()).isEmpty();
    }

    @Test
    void rankingsOfMoreThanAHundredDifferentOnesAreFlaggedToo() {
        var quality = measured(new PreferenceKind(5), (random, task, tasker) -> {
            var order = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
            Collections.shuffle(order, tasker == 0 ? random : new Random(task));
            if (random.nextInt(3) == 0) {
                Collections.swap(order, 1, 2);
            }
            return new Preference(order);
        });

        assertThat(quality.measure()).isEqualTo(AlphaMeasure.RANKS);
        assertThat(quality.flags())
                .extracting(SpammerFlag::tasker, SpammerFlag::reason)
                .containsExactly(tuple(0, FlagReason.RANDOM));
    }

    @Test
    void ofPreferencesAllOptionsAreRanked() {
        var quality = measured(
                new PreferenceKind(2),
                (random, _, _) ->
                        new Preference(random.nextInt(4) > 0 ? List.of("strong", "weak") : List.of("weak", "strong")));

        var ranking = quality.ranking().orElseThrow();
        assertThat(ranking.options()).isEqualTo(2);
        assertThat(ranking.strongest()).extracting(RankedOption::name).containsExactly("strong", "weak");
        assertThat(ranking.strongest().getFirst().lower()).isPositive();
    }

    @Test
    void ofTranscriptsWhoeverHearsTheSameAsOthersHasNotCopied() {
        var kind = new TranscriptKind(100);
        var quality = measured(
                kind,
                (random, task, tasker) -> new Transcript(
                        random.nextInt(10) < 8
                                ? "recording " + task
                                : "recording " + task + " perhaps " + random.nextInt(9)));

        assertThat(quality.measure()).isEqualTo(AlphaMeasure.WORDS);
        assertThat(quality.alpha().orElseThrow().alpha()).isGreaterThan(0.5);
        assertThat(quality.flags()).isEmpty();
    }

    @Test
    void aSingleLabelShowsNothing() {
        var kind = new ChoiceKind(List.of("cat", "dog"));
        var answers = new AnswerCollector();
        answers.add(0, 0);
        var refinement = Refinements.of(kind, DecisionMethod.DAWID_SKENE);
        refinement.add(0, 0, new Choice("cat"));

        var quality =
                CrowdQualities.of(kind, answers.sorted().rows(), _ -> new Choice("cat"), refinement.refine(), false);

        assertThat(quality.alpha()).isEmpty();
        assertThat(quality.flags()).isEmpty();
    }

    @Test
    void measuredAgainItIsTheSame() {
        var kind = new TranscriptKind(100);
        Hand hand = (random, task, _) -> new Transcript("recording " + task + " word " + random.nextInt(4));

        assertThat(measured(kind, hand)).isEqualTo(measured(kind, hand));
    }

    private static CrowdQuality measured(LabelKind kind, Hand hand) {
        return measured(kind, false, hand);
    }

    private static CrowdQuality measured(LabelKind kind, boolean predicted, Hand hand) {
        var random = new Random(20261125);
        var answers = new AnswerCollector();
        var labels = new ArrayList<Label>();
        var refinement = Refinements.of(kind, DecisionMethod.of(kind).getFirst());
        for (var task = 0; task < TASKS; task++) {
            for (var tasker = 0; tasker < TASKERS; tasker++) {
                if (tasker == 0 || random.nextBoolean()) {
                    var label = hand.label(random, task, tasker);
                    answers.add(task, tasker);
                    labels.add(label);
                    refinement.add(task, tasker, label);
                }
            }
        }
        var sorted = answers.sorted();
        var inRows = Arrays.stream(sorted.order()).mapToObj(labels::get).toList();
        return CrowdQualities.of(kind, sorted.rows(), inRows::get, refinement.refine(), predicted);
    }

    /** How a tasker labels a task. */
    @FunctionalInterface
    private interface Hand {

        Label label(Random random, int task, int tasker);
    }
}
