package dev.concord.consensus.aggregation.region;

import static dev.concord.consensus.aggregation.region.BoxQuestions.boxes;
import static dev.concord.consensus.aggregation.region.BoxQuestions.cat;
import static dev.concord.consensus.aggregation.region.BoxQuestions.dog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.consensus.aggregation.catalog.AgreementMeasures;
import org.junit.jupiter.api.Test;

final class RegionAgreementTest {

    private final AgreementMeasure measure = AgreementMeasures.of(BoxQuestions.KIND);

    @Test
    void theSameRegionsInAnyOrderDoNotDiffer() {
        assertThat(measure.disagreement(boxes(cat(10, 10), dog(80, 80)), boxes(dog(80, 80), cat(10, 10))))
                .isZero();
        assertThat(measure.disagreement(boxes(), boxes())).isZero();
    }

    @Test
    void somethingAndNothingDifferWholly() {
        assertThat(measure.disagreement(boxes(cat(10, 10)), boxes())).isEqualTo(1);
        assertThat(measure.disagreement(boxes(cat(10, 10)), boxes(cat(500, 10))))
                .isEqualTo(1);
    }

    @Test
    void anotherClassInTheSamePlaceIsAnotherRegion() {
        assertThat(measure.disagreement(boxes(cat(10, 10)), boxes(dog(10, 10)))).isEqualTo(1);
    }

    @Test
    void itFallsWithTheOverlapAndIsSymmetric() {
        var one = boxes(cat(10, 10), dog(80, 80));
        var other = boxes(cat(20, 10));

        // Thirty of fifty pixels in width are shared, by one region of three in the two labels.
        assertThat(measure.disagreement(one, other)).isEqualTo(1 - 2 * 0.6 / 3, within(1e-9));
        assertThat(measure.disagreement(other, one)).isEqualTo(measure.disagreement(one, other), within(1e-12));
    }
}
