package dev.concord.consensus.aggregation.region;

import static dev.concord.consensus.aggregation.region.BoxQuestions.boxes;
import static dev.concord.consensus.aggregation.region.BoxQuestions.cat;
import static dev.concord.consensus.aggregation.region.BoxQuestions.decide;
import static dev.concord.consensus.aggregation.region.BoxQuestions.dog;
import static dev.concord.consensus.aggregation.region.BoxQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfidenceTest {

    @Test
    void agreementMakesSure() {
        var one = decide(question(boxes(cat(10, 10)))).confidence();
        var three = decide(question(boxes(cat(10, 10)), boxes(cat(10, 10)), boxes(cat(11, 10))))
                .confidence();
        var disputed = decide(question(boxes(cat(10, 10)), boxes(cat(10, 10)), boxes(dog(11, 10))))
                .confidence();

        assertThat(one).isBetween(0.3, 0.75);
        assertThat(three).isGreaterThan(0.95);
        assertThat(disputed).isLessThan(three - 0.05);
    }

    @Test
    void whatSomeSawAndOthersDidNotIsUnsureEitherWay() {
        var kept = decide(question(boxes(cat(10, 10)), boxes(cat(10, 10)), boxes()))
                .confidence();
        var dropped = decide(question(boxes(cat(10, 10)), boxes(), boxes())).confidence();

        assertThat(kept).isBetween(0.5, 0.97);
        assertThat(dropped).isBetween(0.5, 0.95);
    }

    @Test
    void manyMarksOfASpammerMakeNothingSurer() {
        var spam = new ArrayList<Box>();
        for (var place = 0; place < 400; place++) {
            spam.add(cat(50 * (place % 20), 1000 + 50 * (place / 20)));
        }
        var honest = List.of(boxes(cat(10, 10)), boxes(cat(10, 10)), boxes(), boxes());
        var without = question(honest.toArray(Boxes[]::new));
        var with = question(honest.get(0), honest.get(1), honest.get(2), new Boxes(spam));

        assertThat(decide(with).confidence())
                .isLessThanOrEqualTo(decide(without).confidence());
    }

    @Test
    void allTheSurerThatNothingIsThereTheMoreLooked() {
        var one = decide(question(boxes())).confidence();
        var three = decide(question(boxes(), boxes(), boxes())).confidence();

        assertThat(one).isBetween(0.6, 0.95);
        assertThat(three).isGreaterThan(0.98).isLessThan(1);
    }
}
