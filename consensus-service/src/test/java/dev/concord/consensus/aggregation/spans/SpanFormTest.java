package dev.concord.consensus.aggregation.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpanFormTest {

    private final SpanForm characters = new SpanForm(SpanUnit.CHARACTERS);
    private final SpanForm seconds = new SpanForm(SpanUnit.SECONDS);

    @Test
    void overlapIsIntersectionOverUnion() {
        assertThat(characters.overlap(span(0, 10), span(5, 15))).isEqualTo(5.0 / 15, within(1e-12));
        assertThat(characters.overlap(span(0, 10), span(10, 15))).isZero();
    }

    @Test
    void placesBetweenCharactersAreTheSameOrNot() {
        assertThat(characters.overlap(span(5, 5), span(5, 5))).isEqualTo(1);
        assertThat(characters.overlap(span(5, 5), span(6, 6))).isZero();
    }

    @Test
    void instantsThatAnEarCannotTellApartOverlap() {
        assertThat(seconds.overlap(span(1.5, 1.5), span(1.505, 1.505))).isGreaterThan(0.5);
        assertThat(seconds.overlap(span(1.5, 1.5), span(1.6, 1.6))).isZero();
    }

    @Test
    void boundariesInATextAreSetWhereSomeTaskerSetThem() {
        var ballot = characters.ballot(List.of(span(3, 9), span(4, 9), span(6, 14)));

        assertThat(ballot.shape(new double[] {1, 1, 1})).isEqualTo(span(4, 9));
        assertThat(ballot.shape(new double[] {1, 1, 2.5})).isEqualTo(span(6, 14));
        assertThat(characters.ballot(List.of(span(3, 9), span(6, 14))).shape(new double[] {1, 1}))
                .isEqualTo(span(3, 9));
    }

    @Test
    void boundariesInARecordingLieBetween() {
        var ballot = seconds.ballot(List.of(span(1, 2), span(1.4, 2.2)));

        var shape = ballot.shape(new double[] {3, 1});

        assertThat(shape.start()).isEqualTo(1.1, within(1e-9));
        assertThat(shape.end()).isEqualTo(2.05, within(1e-9));
    }

    @Test
    void jitterIsRelativeToTheLengthAndBounded() {
        assertThat(seconds.squaredJitter(span(1.2, 3), span(1, 3))).isEqualTo(0.005, within(1e-12));
        assertThat(seconds.squaredJitter(span(100, 101), span(1, 3))).isEqualTo(0.25);
    }

    private static Span span(double start, double end) {
        return new Span("name", start, end, null);
    }
}
