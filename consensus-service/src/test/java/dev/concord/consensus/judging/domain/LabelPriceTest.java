package dev.concord.consensus.judging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of the tasks that bid for a label get one now. */
final class LabelPriceTest {

    @Test
    void theMostDoubtfulTaskGetsTheLastLabel() {
        var bids =
                Map.of("sure", new LabelBid(0.01, 3), "doubtful", new LabelBid(0.5, 3), "split", new LabelBid(0.3, 3));

        assertThat(LabelPrice.winners(bids, 1, false)).containsExactly("doubtful");
    }

    @Test
    void ofEquallyDoubtfulTasksTheOneWithFewerLabels() {
        var bids = Map.of("few", new LabelBid(0.3, 3), "many", new LabelBid(0.3, 9));

        assertThat(LabelPrice.winners(bids, 2, false)).containsExactly("few");
    }

    @Test
    void easyTasksDoNotUseUpWhatADoubtfulOneWillComeBackFor() {
        var bids = new HashMap<String, LabelBid>();
        bids.put("doubtful", new LabelBid(0.5, 3));
        for (var easy = 0; easy < 5; easy++) {
            bids.put("easy " + easy, new LabelBid(0.02, 3));
        }

        assertThat(LabelPrice.winners(bids, 6, false)).containsExactly("doubtful");
    }

    @Test
    void whatADoubtfulTaskWillBidForWhenItsLabelHasComeIsKeptForIt() {
        var bids = new HashMap<String, LabelBid>();
        bids.put("doubtful", new LabelBid(0.5, 3).granted());
        bids.put("easy", new LabelBid(0.02, 3));

        assertThat(LabelPrice.winners(bids, 3, false)).isEmpty();
        assertThat(LabelPrice.winners(bids, 200, false)).containsExactly("easy");
    }

    @Test
    void aTaskThatWaitsForALabelGetsNoOther() {
        var bids = Map.of("away", new LabelBid(0.5, 3).granted(), "present", new LabelBid(0.1, 3));

        assertThat(LabelPrice.winners(bids, 9, true)).containsExactly("present");
        assertThat(LabelPrice.winners(Map.of("away", new LabelBid(0.5, 3).granted()), 9, true))
                .isEmpty();
    }

    @Test
    void equalTasksWithEnoughForAllGetOneEach() {
        var bids = Map.of("a", new LabelBid(0.3, 3), "b", new LabelBid(0.3, 3), "c", new LabelBid(0.3, 3));

        assertThat(LabelPrice.winners(bids, 3, false)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void whereNobodyCanAffordALabelAllWaitUntilItIsQuietAndThenTheHighestGetHalfOfTheRest() {
        var bids = new HashMap<Integer, LabelBid>();
        for (var task = 0; task < 100; task++) {
            bids.put(task, new LabelBid(0.3 + task * 0.001, 3));
        }

        assertThat(LabelPrice.winners(bids, 8, false)).isEmpty();
        assertThat(LabelPrice.winners(bids, 8, true)).containsExactly(99, 98, 97, 96);
        assertThat(LabelPrice.winners(bids, 1, true)).containsExactly(99);
    }

    @Test
    void withoutDoubtAndWithoutBidsNothingGoesWrong() {
        assertThat(LabelPrice.winners(Map.<String, LabelBid>of(), 5, true)).isEmpty();
        assertThat(LabelPrice.winners(Map.of("sure", new LabelBid(0, 3)), 5, false))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void thereAreNeverMoreWinnersThanLabels() {
        var bids = new HashMap<Integer, LabelBid>();
        for (var task = 0; task < 50; task++) {
            bids.put(task, new LabelBid(0.01 * (task % 7), 1 + task % 4));
        }

        for (var left = 1; left < 60; left++) {
            assertThat(LabelPrice.winners(bids, left, false)).hasSizeLessThanOrEqualTo(left);
        }
    }
}
