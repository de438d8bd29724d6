package dev.concord.task.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.task.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How rulings on one task follow each other. */
final class RulingTest {

    private static final Label YES = new Choice("1");
    private static final Label NO = new Choice("0");
    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    @Test
    void theFirstIsUnderWay() {
        assertThat(Ruling.first(YES, Samples.NOW)).isEqualTo(new Ruling(1, YES, Samples.NOW, 0));
        assertThat(Ruling.first(YES, Samples.NOW).isApplied()).isFalse();
    }

    @Test
    void anotherLabelIsUnderWayAgain() {
        var next = new Ruling(1, YES, Samples.NOW, 1).followedBy(NO, LATER);

        assertThat(next).isEqualTo(new Ruling(2, NO, LATER, 1));
        assertThat(next.isApplied()).isFalse();
    }

    @Test
    void confirmingWhatIsTheDecisionIsAppliedAtOnce() {
        assertThat(new Ruling(3, YES, Samples.NOW, 3).followedBy(YES, LATER)).isEqualTo(new Ruling(4, YES, LATER, 4));
    }

    @Test
    void confirmingWhatIsStillUnderWayIsNot() {
        assertThat(new Ruling(3, YES, Samples.NOW, 2).followedBy(YES, LATER)).isEqualTo(new Ruling(4, YES, LATER, 2));
    }

    @Test
    void noRulingIsAppliedBeforeItIsMade() {
        assertThatThrownBy(() -> new Ruling(1, YES, Samples.NOW, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ruling(0, YES, Samples.NOW, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
