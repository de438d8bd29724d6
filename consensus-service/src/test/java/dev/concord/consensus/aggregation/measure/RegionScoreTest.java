package dev.concord.consensus.aggregation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.spans.SpanForm;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegionScoreTest {

    private static final SpanForm FORM = new SpanForm(SpanUnit.CHARACTERS);

    @Test
    void aRegionIsRightIfItHasTheNameAndHalfOfTheOverlap() {
        var truth = spans(span("name", 0, 10), span("place", 20, 30), span("name", 40, 50));
        var decided = spans(span("name", 0, 8), span("name", 20, 30), span("name", 46, 60), span("name", 70, 80));

        var score = RegionScore.of(FORM, decided, truth);

        assertThat(score).isEqualTo(new RegionScore(1, 0.8, 4, 3));
        assertThat(score.precision()).isEqualTo(0.25);
        assertThat(score.recall()).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(score.f1()).isEqualTo(2.0 / 7, within(1e-12));
        assertThat(score.meanOverlap()).isEqualTo(0.8);
        assertThat(score.meanOverlapOfAll()).isEqualTo(0.8 / 3, within(1e-12));
    }

    @Test
    void tasksAddUp() {
        var one = RegionScore.of(FORM, spans(span("name", 0, 10)), spans(span("name", 0, 10)));
        var other = RegionScore.of(FORM, spans(), spans(span("name", 0, 10)));

        assertThat(one.plus(other)).isEqualTo(new RegionScore(1, 1, 1, 2));
    }

    @Test
    void nothingWhereNothingIsIsRight() {
        var score = RegionScore.of(FORM, spans(), spans());

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.meanOverlap()).isZero();
        assertThat(score.meanOverlapOfAll()).isEqualTo(1);
    }

    private static Spans spans(Span... spans) {
        return new Spans(List.of(spans));
    }

    private static Span span(String name, double start, double end) {
        return new Span(name, start, end, null);
    }
}
