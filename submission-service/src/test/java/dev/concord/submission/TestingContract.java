package dev.concord.submission;

import static dev.concord.submission.Samples.CAT;
import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.submission.assignment.Leasing;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What those get who are tested, in every market. */
interface TestingContract {

    Market market();

    @Test
    default void whoIsTestedGetsControlTasksAndNoMoreThanTheTestHas() {
        var trade = Trade.open(market(), aProject(2, 2).withTestOf(2), "a", "b");
        Stream.of("k", "l", "m").forEach(name -> trade.apply(trade.project().control(name)));

        assertThat(trade.test("ann", 2, 5)).containsExactly("k", "l");
        assertThat(trade.test("ann", 2, 5)).isEmpty();
        trade.apply(submitted(trade.project().lease("k", "ann", trade.now()), CAT));
        assertThat(trade.test("ann", 2, 5)).as("one is labelled, one is held").isEmpty();
        assertThat(trade.test("ann", 3, 5)).containsExactly("m");
    }

    @Test
    default void aTestLeasesNoMoreThanATaskerMayHoldInAllProjects() {
        var other = Trade.open(market(), aProject(1, 1), "a", "b", "c", "d", "e");
        other.next("ann", Market.HELD_PER_PROJECT);
        var trade = new Trade(market(), aProject(2, 2).withTestOf(4));
        trade.publish();
        Stream.of("k", "l", "m", "n")
                .forEach(name -> trade.apply(trade.project().control(name)));

        assertThat(trade.test("ann", 4, 4)).containsExactly("k", "l");
        assertThat(trade.testAsked("ann", 4, 4)).isEqualTo(new Leasing.TooManyLeases());
    }

    @Test
    default void controlTasksAreKeptForTestsWhereThereIsOne() {
        var tested = Trade.open(market(), aProject(2, 2).withTestOf(2), "a", "b");
        tested.apply(tested.project().control("k"));
        assertThat(tested.next("ann", 5)).containsExactly("a", "b");

        var untested = Trade.open(market(), aProject(2, 2), "a", "b");
        untested.apply(untested.project().control("k"));
        assertThat(untested.next("ann", 5)).containsExactly("a", "b", "k");
    }

    @Test
    default void aSkippedControlTaskIsMadeUpForAndOneThatReturnsComesAgain() {
        var trade = Trade.open(market(), aProject(1, 1).withTestOf(1));
        Stream.of("k", "l").forEach(name -> trade.apply(trade.project().control(name)));

        assertThat(trade.test("ann", 1, 1)).containsExactly("k");
        trade.pass(Trade.RETURN);
        assertThat(trade.test("ann", 1, 1)).containsExactly("l");
        trade.pass(Trade.RETURN);
        assertThat(trade.test("ann", 1, 1)).containsExactly("k");
    }

    @Test
    default void labelsThatCameBeforeTheirControlTaskAreCountedToo() {
        var trade = Trade.open(market(), aProject(2, 2).withTestOf(1));
        trade.apply(submitted(trade.project().lease("k", "ann", trade.now()), CAT));
        Stream.of("k", "l").forEach(name -> trade.apply(trade.project().control(name)));

        assertThat(trade.test("ann", 1, 1)).isEmpty();
        assertThat(trade.test("bob", 1, 1)).containsExactly("k");
    }

    @Test
    default void anAgentIsTestedByTasksThatTakeAgents() {
        var trade = Trade.open(market(), aProject(2, 2).withAgentShare(0.5).withTestOf(2));
        Stream.of("k", "l").forEach(name -> trade.apply(trade.project().control(name)));

        assertThat(trade.test("bot", 1, 1)).containsExactly("k");
        assertThat(trade.test("bot2", 2, 2)).containsExactly("l");
    }
}
