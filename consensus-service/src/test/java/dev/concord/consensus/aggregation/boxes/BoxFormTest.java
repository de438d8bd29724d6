package dev.concord.consensus.aggregation.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BoxFormTest {

    private final BoxForm form = new BoxForm();

    @Test
    void overlapIsIntersectionOverUnion() {
        assertThat(form.overlap(box(0, 0, 10, 10), box(5, 0, 10, 10))).isEqualTo(50.0 / 150, within(1e-12));
        assertThat(form.overlap(box(0, 0, 10, 10), box(2, 2, 5, 5))).isEqualTo(0.25, within(1e-12));
        assertThat(form.overlap(box(0, 0, 10, 10), box(10, 0, 10, 10))).isZero();
        assertThat(form.overlap(box(0, 0, 10, 10), box(50, 50, 10, 10))).isZero();
    }

    @Test
    void withoutAreaOnlyTheSameIsTheSame() {
        assertThat(form.overlap(box(3, 3, 0, 0), box(3, 3, 0, 0))).isEqualTo(1);
        assertThat(form.overlap(box(3, 3, 0, 5), box(3, 3, 0, 5))).isEqualTo(1);
        assertThat(form.overlap(box(3, 3, 0, 5), box(3, 4, 0, 5))).isZero();
        assertThat(form.overlap(box(3, 3, 0, 0), box(0, 0, 10, 10))).isZero();
    }

    @Test
    void jitterIsRelativeToTheSizeAndBounded() {
        assertThat(form.squaredJitter(box(12, 10, 8, 10), box(10, 10, 10, 10))).isEqualTo(0.01, within(1e-12));
        assertThat(form.squaredJitter(box(900, 900, 1, 1), box(10, 10, 10, 10))).isEqualTo(0.25);
        assertThat(form.squaredJitter(box(3, 3, 0, 0), box(3, 3, 0, 0))).isZero();
    }

    @Test
    void cornersAreWeightedByPrecision() {
        var ballot = form.ballot(List.of(box(10, 10, 20, 20), box(14, 10, 20, 28)));

        assertThat(ballot.shape(new double[] {300, 100})).isEqualTo(box(11, 10, 20, 22));
    }

    @Test
    void aCornerFarOutHardlyCounts() {
        var ballot = form.ballot(
                List.of(box(10, 10, 20, 20), box(10, 10, 20, 20), box(10, 10, 20, 20), box(10, 10, 180, 20)));

        assertThat(ballot.shape(new double[] {100, 100, 100, 100}).width()).isLessThan(23);
    }

    @Test
    void anotherKindOfLabelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.regions(new Choice("cat")))
                .withMessageContaining("expected: boxes");
    }

    private static Box box(double x, double y, double width, double height) {
        return new Box("cat", x, y, width, height);
    }
}
