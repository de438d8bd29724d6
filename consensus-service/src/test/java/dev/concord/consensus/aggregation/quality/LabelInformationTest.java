package dev.concord.consensus.aggregation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LabelInformationTest {

    private static final List<String> CLASSES = List.of("no", "yes");
    private static final Map<String, Double> EVEN = Map.of("no", 0.5, "yes", 0.5);

    @Test
    void aPartSaysNothingOnceItIsRightHalfTheTime() {
        assertThat(LabelInformation.ofParts(500, 1000, 100)).isZero();
        assertThat(LabelInformation.ofParts(200, 1000, 100)).isZero();
        assertThat(LabelInformation.ofParts(1e9, 1e9, 500_000_000)).isEqualTo(2, within(1e-3));
        assertThat(LabelInformation.ofParts(8900, 10_000, 1000)).isEqualTo(5, within(0.1));
        assertThat(LabelInformation.ofParts(1, 1, 1)).isLessThan(0.2);
        assertThat(LabelInformation.ofParts(0, 0, 0)).isZero();
    }

    @Test
    void aTaskerWhoIsNeverWrongSaysAllThereIsToKnow() {
        assertThat(LabelInformation.ofChoice(CLASSES, counts(1e6, 0, 0, 1e6), EVEN))
                .isEqualTo(1, within(1e-3));
        assertThat(LabelInformation.ofChoice(CLASSES, counts(1e6, 0, 0, 1e6), Map.of("no", 9.0, "yes", 1.0)))
                .isEqualTo(0.469, within(1e-3));
    }

    @Test
    void whoeverIsAlwaysWrongSaysAsMuch() {
        assertThat(LabelInformation.ofChoice(CLASSES, counts(0, 1e6, 1e6, 0), EVEN))
                .isEqualTo(1, within(1e-3));
    }

    @Test
    void coinsAndConstantAnswersSayNothing() {
        assertThat(LabelInformation.ofChoice(CLASSES, counts(50, 50, 50, 50), EVEN))
                .isEqualTo(0, within(1e-12));
        assertThat(LabelInformation.ofChoice(CLASSES, counts(80, 0, 20, 0), EVEN))
                .isEqualTo(0, within(1e-12));
    }

    @Test
    void nineInTenRightIsAboutHalfABit() {
        assertThat(LabelInformation.ofChoice(CLASSES, counts(9e5, 1e5, 1e5, 9e5), EVEN))
                .isEqualTo(0.531, within(1e-3));
    }

    @Test
    void fewLabelsProveLittle() {
        assertThat(LabelInformation.ofChoice(CLASSES, counts(1, 0, 0, 1), EVEN)).isLessThan(0.1);
        assertThat(LabelInformation.ofChoice(CLASSES, new ConfusionCounts(Map.of()), EVEN))
                .isZero();
    }

    @Test
    void onAScaleAnErrorAsWideAsTheTruthIsHalfABit() {
        assertThat(LabelInformation.ofScale(new ErrorMoments(1e6, 0, 1e8), 100)).isEqualTo(0.5, within(1e-3));
        assertThat(LabelInformation.ofScale(new ErrorMoments(1e6, 0, 1e6), 15)).isEqualTo(2, within(1e-3));
    }

    @Test
    void aKnownBiasCostsNothing() {
        assertThat(LabelInformation.ofScale(new ErrorMoments(1e6, 7e6, 50e6), 15))
                .isEqualTo(2, within(1e-3));
    }

    @Test
    void withoutErrorsOrWithoutAnythingToKnowItIsNothing() {
        assertThat(LabelInformation.ofScale(new ErrorMoments(0, 0, 0), 100)).isZero();
        assertThat(LabelInformation.ofScale(new ErrorMoments(10, 0, 10), 0)).isZero();
        assertThat(LabelInformation.ofScale(new ErrorMoments(2, 0, 0), 100)).isLessThan(1);
    }

    @Test
    void aVarianceThatIsNoneIsRefused() {
        assertThatThrownBy(() -> LabelInformation.ofScale(new ErrorMoments(1, 0, 1), Double.NaN))
                .hasMessage("priorVariance: NaN (expected: not below 0)");
    }

    private static ConfusionCounts counts(double noNo, double noYes, double yesNo, double yesYes) {
        return new ConfusionCounts(
                Map.of("no", Map.of("no", noNo, "yes", noYes), "yes", Map.of("no", yesNo, "yes", yesYes)));
    }
}
