package dev.concord.submission;

import static dev.concord.submission.Samples.CAT;
import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.submitted;
import static dev.concord.submission.Samples.tasker;
import static dev.concord.submission.Samples.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.ProjectState;
import dev.concord.submission.assignment.Assignment;
import dev.concord.submission.assignment.Leasing;
import dev.concord.submission.assignment.Skipping;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets which task, in every market. */
interface LeasingContract {

    Market market();

    @Test
    default void tasksComeInTheOrderOfTheQueueUntilEachHasItsTaskers() {
        var trade = Trade.open(market(), aProject(2, 2), "a", "b", "c");

        assertThat(trade.next("ann", 2)).containsExactly("a", "b");
        assertThat(trade.next("bob", 5)).containsExactly("a", "b", "c");
        assertThat(trade.next("eve", 5)).containsExactly("c");
        assertThat(trade.next("kim", 5)).isEmpty();
        assertThat(trade.next("ann", 5)).isEmpty();
    }

    @Test
    default void oneCallLooksAtABoundedNumberOfCandidates() {
        var trade = Trade.open(market(), aProject(2, 2));
        for (var task = 0; task < 70; task++) {
            trade.apply(trade.project().created("" + task));
            trade.apply(submitted(trade.project().lease("" + task, "ann", trade.now()), CAT));
        }
        trade.apply(trade.project().created("last"));

        assertThat(trade.asked("ann", 1)).isEqualTo(new Leasing.Leased(List.of(), List.of(), true));
        assertThat(trade.next("ann", 1)).containsExactly("last");
    }

    @Test
    default void aLeaseSaysWhatTheTaskerNeeds() {
        var trade = Trade.open(market(), aProject(1, 1), "a");

        var assignment = trade.leasesOfNext("ann", 1).getFirst();

        assertThat(assignment.data()).isEqualTo("{\"picture\":\"a.jpeg\"}");
        assertThat(assignment.lease().taskId()).isEqualTo(trade.project().task("a"));
        assertThat(assignment.lease().taskerId()).isEqualTo(tasker("ann"));
        assertThat(assignment.lease().expiresAt()).isEqualTo(trade.now().plus(Trade.LEASE));
    }

    @Test
    default void aTaskIsNotLeasedTwiceToOneTasker() {
        var trade = Trade.open(market(), aProject(3, 3), "a");
        var lease = trade.lease("ann", "a");

        assertThat(trade.next("ann", 1)).isEmpty();
        assertThat(trade.lease("ann", "a")).isEqualTo(lease);

        trade.submit(lease, CAT);

        assertThat(trade.next("ann", 1)).isEmpty();
        assertThat(trade.refusal("ann", "a")).isEqualTo("already-submitted");
        assertThat(trade.next("bob", 1)).containsExactly("a");
    }

    @Test
    default void aTaskByNameIsRefusedWithItsReason() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b");
        trade.lease("ann", "a");
        trade.submit(trade.lease("ann", "b"), CAT);

        assertThat(trade.refusal("bob", "a")).isEqualTo("all-slots-taken");
        assertThat(trade.refusal("bob", "b")).isEqualTo("enough-labels");
        assertThat(trade.refusal("bob", "z")).isEqualTo("unknown-task");
    }

    @Test
    default void whatAPanelIsAskedForIsLeasedToItsMembersOnly() {
        var trade = Trade.open(market(), aProject(1, 1).withPanelOf(2), "a", "b");
        trade.submit(trade.lease("ann", "a"), CAT);
        assertThat(trade.refusal("bob", "a")).isEqualTo("all-slots-taken");

        trade.apply(trade.project().wantedOfPanel("a", 3, "bob", "cid"));

        assertThat(trade.refusal("dan", "a")).isEqualTo("panel-only");
        assertThat(trade.next("dan", 2)).containsExactly("b");
        assertThat(trade.refusal("ann", "a")).isEqualTo("already-submitted");
        assertThat(trade.next("bob", 1)).containsExactly("a");
        assertThat(trade.lease("cid", "a").taskerId()).isEqualTo(tasker("cid"));
    }

    @Test
    default void whatIsProposedIsShownToThoseWhoHaveNotAnsweredAndToNobodyElse() {
        var trade = Trade.open(market(), aProject(1, 1).reviewedByPeers(), "a", "b");
        assertThat(trade.leasesOfNext("ann", 1).getFirst().proposed()).isNull();
        trade.submit(trade.lease("ann", "a"), CAT);

        trade.apply(trade.project().wantedVerdicts("a", 2, "a heron"));

        assertThat(trade.refusal("ann", "a")).isEqualTo("already-submitted");
        assertThat(trade.next("ann", 2)).containsExactly("b");
        assertThat(trade.leasesOfNext("bob", 1))
                .singleElement()
                .extracting(Assignment::taskName, Assignment::proposed)
                .containsExactly("a", "a heron");
        assertThat(market().assignments().held(who("bob"), trade.now()))
                .singleElement()
                .extracting(Assignment::proposed)
                .isEqualTo("a heron");
        assertThat(trade.refusal("cid", "a")).isEqualTo("all-slots-taken");
    }

    @Test
    default void whatModelsSayIsShownWhereTheProjectShowsItAndNowhereElse() {
        var showing = Trade.open(market(), aProject(2, 2).withPredictions(PredictionUse.SHOW), "a");
        showing.apply(showing.project().predicted("b", CAT));

        var leased = showing.leasesOfNext("ann", 2);
        assertThat(leased).extracting(Assignment::taskName).containsExactly("a", "b");
        assertThat(leased.getFirst().predictions()).isNull();
        assertThat(leased.getLast().predictions())
                .contains("\"model\":\"detector\"", "\"value\":\"cat\"", "\"score\":0.5");
        assertThat(market().assignments().held(who("ann"), showing.now()))
                .extracting(Assignment::predictions)
                .containsExactlyInAnyOrder(null, leased.getLast().predictions());

        var silent = Trade.open(market(), aProject(2, 2).withPredictions(PredictionUse.IGNORE));
        silent.apply(silent.project().predicted("a", CAT));

        assertThat(silent.leasesOfNext("ann", 1).getFirst().predictions()).isNull();
    }

    @Test
    default void whatIsProposedStaysWhenAPanelIsAskedAndMayBeNothing() {
        var trade = Trade.open(market(), aProject(1, 1).reviewedByPeers(), "a");
        trade.submit(trade.lease("ann", "a"), CAT);

        trade.apply(trade.project().wantedVerdicts("a", 4, ""));
        trade.apply(trade.project().wantedVerdicts("a", 2, ""));

        assertThat(trade.leasesOfNext("bob", 1).getFirst().proposed()).isEmpty();
        assertThat(trade.next("cid", 1)).containsExactly("a");
        assertThat(trade.next("dan", 1)).containsExactly("a");
        assertThat(trade.next("eve", 1)).isEmpty();
    }

    @Test
    default void agentsTakeNoMoreThanTheirShareOfWhatATaskWants() {
        var trade = Trade.open(market(), aProject(2, 4).withAgentShare(0.5), "a", "b");

        assertThat(trade.next("bot 1", 5)).containsExactly("a", "b");
        assertThat(trade.next("bot 2", 5)).isEmpty();
        assertThat(trade.refusal("bot 2", "a")).isEqualTo("enough-agents");
        assertThat(trade.next("ann", 1)).containsExactly("a");
        assertThat(trade.refusal("bot 2", "a")).isEqualTo("all-slots-taken");

        trade.apply(trade.project().wanted("a", 4));

        assertThat(trade.next("bot 2", 5)).containsExactly("a");
        assertThat(trade.next("bot 3", 5)).isEmpty();
        assertThat(trade.next("bob", 5)).containsExactly("b", "a");
    }

    @Test
    default void whatAnAgentGivesBackAnotherOneMayTake() {
        var trade = Trade.open(market(), aProject(2, 2).withAgentShare(0.5), "a", "b");
        market().assignments().skip(trade.lease("bot 1", "a"));
        trade.lease("bot 1", "b");

        assertThat(trade.next("bot 2", 5)).containsExactly("a");
        assertThat(trade.next("bot 3", 5)).isEmpty();

        trade.pass(Trade.RETURN);

        assertThat(trade.next("bot 3", 5)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    default void aLabelOfAnAgentCountsAsOne() {
        var trade = Trade.open(market(), aProject(2, 2).withAgentShare(0.5), "a");
        trade.submit(trade.lease("bot 1", "a"), CAT);

        assertThat(trade.next("bot 2", 1)).isEmpty();
        assertThat(trade.next("ann", 1)).containsExactly("a");
    }

    @Test
    default void aProjectWithoutAShareForAgentsTurnsThemAway() {
        var trade = Trade.open(market(), aProject(1, 1).withAgentShare(0), "a");

        assertThat(trade.asked("bot 1", 1)).isEqualTo(new Leasing.PeopleOnly());
        assertThat(trade.asked("bot 1", "a")).isEqualTo(new Leasing.PeopleOnly());
        assertThat(trade.next("ann", 1)).containsExactly("a");
    }

    @Test
    default void whereNothingIsSaidOfAgentsTheyLabelAsPeopleDo() {
        var trade = Trade.open(market(), aProject(2, 2), "a");

        assertThat(trade.next("bot 1", 1)).containsExactly("a");
        assertThat(trade.next("bot 2", 1)).containsExactly("a");
    }

    @Test
    default void severalTasksAreLeasedByNameAtOnce() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b", "c");
        trade.lease("ann", "b");

        var leased = (Leasing.Leased) trade.asked("bob", "c", "b", "a");

        assertThat(leased.assignments()).extracting("taskName").containsExactly("c", "a");
        assertThat(leased.refused()).containsExactly(new Leasing.RefusedTask("b", "all-slots-taken"));
    }

    @Test
    default void anExpiredLeaseReturnsItsSlotAfterTheGraceAndNotBefore() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b");
        trade.next("ann", 1);
        trade.pass(Trade.LEASE.plus(LabelSubmitted.GRACE));

        assertThat(trade.refusal("ann", "a")).isEqualTo("lease-ended");
        assertThat(trade.refusal("bob", "a")).isEqualTo("all-slots-taken");

        trade.pass(Duration.ofMillis(1));

        assertThat(trade.next("bob", 2)).containsExactly("b", "a");
    }

    @Test
    default void aTaskerMayTryAgainAfterTheirLeaseExpired() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var first = trade.lease("ann", "a");
        trade.pass(Trade.RETURN);

        assertThat(trade.leasesOfNext("ann", 1))
                .singleElement()
                .satisfies(again -> assertThat(again.lease().submissionId()).isNotEqualTo(first.submissionId()));
    }

    @Test
    default void aSkippedTaskGoesToTheTailAndNotBackToItsTasker() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b");
        var lease = trade.lease("ann", "a");

        assertThat(market().assignments().skip(lease)).isEqualTo(Skipping.SKIPPED);
        assertThat(market().assignments().skip(lease)).isEqualTo(Skipping.SKIPPED_BEFORE);

        assertThat(trade.next("ann", 5)).containsExactly("b");
        assertThat(trade.next("bob", 5)).containsExactly("a");
    }

    @Test
    default void aSkippedTaskMayBeAskedForByName() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var skipped = trade.lease("ann", "a");
        market().assignments().skip(skipped);

        var again = trade.lease("ann", "a");

        assertThat(again.submissionId()).isNotEqualTo(skipped.submissionId());
        assertThat(market().assignments().skip(skipped)).isEqualTo(Skipping.NOT_LEASED);
    }

    @Test
    default void aSubmittedTaskIsNotSkipped() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        trade.submit(lease, CAT);

        assertThat(market().assignments().skip(lease)).isEqualTo(Skipping.ALREADY_SUBMITTED);
    }

    @Test
    default void aTaskThatWantsMoreLabelsIsLeasedAgain() {
        var trade = Trade.open(market(), aProject(1, 3), "a");
        trade.submit(trade.lease("ann", "a"), CAT);
        assertThat(trade.next("bob", 1)).isEmpty();

        trade.apply(trade.project().wanted("a", 3));
        trade.apply(trade.project().wanted("a", 2));

        assertThat(trade.next("bob", 1)).containsExactly("a");
        assertThat(trade.next("eve", 1)).containsExactly("a");
        assertThat(trade.next("kim", 1)).isEmpty();
    }

    @Test
    default void noMoreLabelsAreTakenThanTheTaskMayHave() {
        var trade = Trade.open(market(), aProject(1, 2), "a");

        trade.apply(trade.project().wanted("a", 9));

        assertThat(trade.next("ann", 1)).containsExactly("a");
        assertThat(trade.next("bob", 1)).containsExactly("a");
        assertThat(trade.next("eve", 1)).isEmpty();
    }

    @Test
    default void onlyAnOpenProjectLeases() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        trade.state(3, ProjectState.PAUSED);
        trade.state(2, ProjectState.OPEN);

        assertThat(trade.asked("ann", 1)).isEqualTo(new Leasing.ProjectNotOpen("paused"));
        assertThat(trade.asked("ann", "a")).isEqualTo(new Leasing.ProjectNotOpen("paused"));

        trade.state(4, ProjectState.OPEN);

        assertThat(trade.next("ann", 1)).containsExactly("a");
        assertThat(new Trade(market(), aProject(1, 1)).asked("ann", 1)).isEqualTo(new Leasing.UnknownProject());
    }

    @Test
    default void aProjectThatDoesNotLetChooseRefusesNames() {
        var trade = Trade.open(market(), aProject(1, 1).withoutChoice(), "a");

        assertThat(trade.asked("ann", "a")).isEqualTo(new Leasing.NotChosen());
        assertThat(trade.next("ann", 1)).containsExactly("a");
    }

    @Test
    default void aTaskerHoldsABoundedNumberOfTasks() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b", "c", "d", "e", "f", "g");

        assertThat(trade.next("ann", 7)).hasSize(Market.HELD_PER_PROJECT);
        assertThat(trade.asked("ann", 1)).isEqualTo(new Leasing.TooManyLeases());
        assertThat(trade.refusal("ann", "g")).isEqualTo("too-many-leases");

        trade.submit(trade.lease("ann", "a"), CAT);

        assertThat(trade.next("ann", 7)).containsExactly("f");
    }

    @Test
    default void aTaskerHoldsABoundedNumberOfTasksInAllProjects() {
        var first = Trade.open(market(), aProject(1, 1), "a", "b", "c", "d", "e");
        var second = Trade.beside(market(), aProject(2, 2), "f", "g", "h", "i");
        var held = first.leasesOfNext("ann", Market.HELD_PER_PROJECT);

        assertThat(second.next("ann", 4)).as("what all projects leave").containsExactly("f", "g");
        assertThat(second.asked("ann", 1)).isEqualTo(new Leasing.TooManyLeases());
        assertThat(second.refusal("ann", "h")).isEqualTo("too-many-leases");
        assertThat(second.next("bob", 4)).as("another tasker").hasSize(4);

        first.submit(held.get(0).lease(), CAT);
        market().assignments().skip(held.get(1).lease());

        assertThat(second.next("ann", 4)).as("what was labelled and given back").containsExactly("h", "i");
    }

    @Test
    default void aLeaseThatEndedCountsInNoProject() {
        var first = Trade.open(market(), aProject(1, 1), "a", "b", "c", "d", "e");
        var second = Trade.beside(market(), aProject(1, 1), "f", "g", "h", "i");
        first.next("ann", Market.HELD_PER_PROJECT);

        second.pass(Trade.RETURN);

        assertThat(second.next("ann", 4)).containsExactly("f", "g", "h", "i");
    }

    @Test
    default void theLeasesOfASettledProjectCountNoLonger() {
        var first = Trade.open(market(), aProject(1, 1), "a", "b", "c", "d", "e");
        var second = Trade.beside(market(), aProject(1, 1), "f", "g", "h", "i");
        first.next("ann", Market.HELD_PER_PROJECT);
        first.state(2, ProjectState.SETTLED);

        first.forget();

        assertThat(second.next("ann", 4)).containsExactly("f", "g", "h", "i");
    }

    @Test
    default void aTaskerSeesWhatTheyHold() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b", "c");
        var held = trade.leasesOfNext("ann", 3);
        trade.submit(held.getFirst().lease(), CAT);
        market().assignments().skip(held.getLast().lease());

        assertThat(market().assignments().held(who("ann"), trade.now())).containsExactly(held.get(1));
        trade.pass(Trade.LEASE);
        assertThat(market().assignments().held(who("ann"), trade.now())).isEmpty();
    }
}
