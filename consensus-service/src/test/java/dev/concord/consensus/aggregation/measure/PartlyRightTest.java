package dev.concord.consensus.aggregation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.boxes.BoxForm;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decisions on rankings, sets, transcripts and regions may be right in part, which is what their confidence foretells. */
final class PartlyRightTest {

    @Test
    void aRankingIsRightInTheShareOfItsPairs() {
        var comparison = new RankingComparison();

        assertThat(comparison.add(ranking("a", "b", "c"), ranking("a", "b", "c")))
                .isTrue();
        assertThat(comparison.add(ranking("b", "a", "c"), ranking("a", "b", "c")))
                .isFalse();
        comparison.addUndecided(ranking("a", "b", "c"));

        assertThat(comparison.share(false, ranking("b", "a", "c"), ranking("a", "b", "c")))
                .isEqualTo(2 / 3.0, within(1e-12));
        assertThat(comparison.measures().of(Measure.ACCURACY).orElseThrow()).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(comparison.measures().of(Measure.PAIR_ACCURACY).orElseThrow())
                .isEqualTo(5 / 9.0, within(1e-12));
    }

    @Test
    void aSetIsRightInWhatItHasInCommonWithTheTruth() {
        var comparison = new SetComparison();

        assertThat(comparison.add(set("a", "b"), set("b", "a"))).isTrue();
        assertThat(comparison.add(set("a", "b"), set("b", "c"))).isFalse();
        comparison.addUndecided(set("a"));

        assertThat(comparison.share(false, set("a", "b"), set("b", "c"))).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(comparison.measures().of(Measure.ACCURACY).orElseThrow()).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(comparison.measures().of(Measure.MICRO_F1).orElseThrow())
                .isEqualTo(2.0 * 3 / (4 + 5), within(1e-12));
    }

    @Test
    void aTranscriptIsRightInTheShareOfItsWordsAndATextRightOrNot() {
        var comparison = new WordComparison();
        var said = "the cat sat on the mat";

        assertThat(comparison.share(true, new Transcript(said), new Transcript("The cat sat on the mat.")))
                .isEqualTo(1);
        assertThat(comparison.share(false, new Transcript("the cat sat on mats"), new Transcript(said)))
                .isEqualTo(4 / 6.0, within(1e-12));
        assertThat(comparison.share(false, new Transcript(""), new Transcript(said)))
                .isZero();
        assertThat(comparison.share(false, new Text("the cat sat on mats"), new Text(said)))
                .isZero();
    }

    @Test
    void regionsAreRightInTheShareOfThoseThatMatch() {
        var comparison = new RegionComparison<>(new BoxForm());
        var there = boxes(new Box("a", 0, 0, 10, 10), new Box("a", 100, 0, 10, 10));
        var decided = boxes(new Box("a", 0, 0, 10, 9), new Box("b", 100, 0, 10, 10), new Box("a", 300, 0, 10, 10));

        assertThat(comparison.add(decided, there)).isFalse();
        comparison.addUndecided(there);

        assertThat(comparison.share(false, decided, there)).isEqualTo(1 / 4.0, within(1e-12));
        assertThat(comparison.measures().values())
                .isEqualTo(Map.of(
                        Measure.ACCURACY, 0.0,
                        Measure.F1, 2.0 / 7,
                        Measure.PRECISION, 1 / 3.0,
                        Measure.RECALL, 1 / 4.0,
                        Measure.MEAN_IOU, 0.9));
    }

    @Test
    void confidenceIsHeldToTheShare() {
        var card = new Scorecard(new RankingComparison());
        for (var task = 0; task < 100; task++) {
            card.add(ranking("b", "a", "c"), 2 / 3.0, ranking("a", "b", "c"));
        }

        assertThat(card.measures().of(Measure.CALIBRATION_ERROR).orElseThrow()).isEqualTo(0, within(1e-6));
        assertThat(card.measures().of(Measure.LOG_LOSS).orElseThrow())
                .isEqualTo(-(2 * Math.log(2 / 3.0) + Math.log(1 / 3.0)) / 3, within(1e-12));
    }

    private static Label ranking(String... options) {
        return new Preference(List.of(options));
    }

    private static Label set(String... classes) {
        return new Choices(List.of(classes));
    }

    private static Label boxes(Box... boxes) {
        return new Boxes(Arrays.asList(boxes));
    }
}
