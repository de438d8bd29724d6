package dev.concord.submission;

import static dev.concord.submission.Samples.CAT;
import static dev.concord.submission.Samples.DOG;
import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.submitted;
import static dev.concord.submission.Samples.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectState;
import dev.concord.submission.assignment.Leasing;
import dev.concord.submission.label.LabelNotes.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is still known after a loss, and what is forgotten on purpose, in every market. */
interface LossContract {

    Market market();

    @Test
    default void nothingIsLeasedFromAnIncompleteView() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        market().lose();
        trade.publish("a");

        assertThatThrownBy(() -> trade.asked("bob", 1)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> trade.asked("bob", "a")).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> market().assignments().held(who("ann"), trade.now()))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> market().assignments().skip(lease)).isInstanceOf(Unavailable.class);
        assertThat(market().closing().endIsDue(trade.project().project(), trade.now()))
                .isFalse();
    }

    @Test
    default void afterALossATokenAloneSufficesToSubmit() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b");
        var first = trade.lease("ann", "a");
        var second = trade.lease("bob", "b");
        market().lose();

        assertThat(trade.note(first, CAT)).isEqualTo(new Note.Again());
        trade.publish("a", "b");
        assertThat(trade.confirm(first, CAT)).isEqualTo(new Note.Done(trade.now()));
        market().complete(trade.now());
        assertThat(trade.submit(second, CAT)).isEqualTo(new Note.Done(trade.now()));

        trade.pass(Trade.RETURN.plusSeconds(2));
        assertThat(trade.next("eve", 2)).isEmpty();
    }

    @Test
    default void afterALossATaskWhoseLeasesAreUnknownIsNotLeasedUntilTheyMustHaveEnded() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b");
        trade.lease("ann", "a");
        market().lose();
        trade.publish("a", "b");
        market().complete(trade.now());
        trade.apply(trade.project().created("new"));

        assertThat(trade.refusal("bob", "a")).isEqualTo("leases-unknown");
        assertThat(trade.next("bob", 5)).containsExactly("new");
        trade.submit(trade.lease("bob", "new"), CAT);
        trade.pass(Trade.LEASE.plus(LabelSubmitted.GRACE));
        assertThat(trade.next("bob", 5)).isEmpty();

        trade.pass(Duration.ofSeconds(2));

        assertThat(trade.next("bob", 5)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    default void afterALossAgentsKeepToTheirShare() {
        var trade = Trade.open(market(), aProject(2, 2).withAgentShare(0.5), "a", "b");
        var labelled = trade.lease("bot 1", "a");
        var forgotten = trade.lease("bot 1", "b");
        trade.submit(labelled, CAT);
        market().lose();
        trade.publish("a", "b");
        trade.apply(submitted(labelled, CAT));
        market().complete(trade.now());
        assertThat(trade.submit(forgotten, CAT)).isEqualTo(new Note.Done(trade.now()));

        trade.pass(Trade.RETURN.plusSeconds(2));

        assertThat(trade.next("bot 2", 5)).isEmpty();
        assertThat(trade.refusal("bot 2", "b")).isEqualTo("enough-agents");
        assertThat(trade.next("ann", 5)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    default void afterALossAProjectEndsOnlyWhenNoForgottenLeaseCanBeLive() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        market().lose();
        trade.publish("a");
        trade.state(2, ProjectState.CLOSING);
        market().complete(trade.now());
        var project = trade.project().project();

        assertThat(market().closing().endIsDue(project, trade.now())).isFalse();
        trade.pass(Trade.LEASE.plus(LabelSubmitted.GRACE));
        assertThat(market().closing().endIsDue(project, trade.now())).isFalse();
        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Again());

        trade.pass(Duration.ofSeconds(2));

        assertThat(market().closing().endIsDue(project, trade.now())).isTrue();
    }

    @Test
    default void aFullTaskHasNoForgottenLeases() {
        var trade = Trade.open(market(), aProject(1, 2), "a");
        var lease = trade.lease("ann", "a");
        trade.submit(lease, CAT);
        market().lose();
        trade.apply(submitted(lease, CAT));
        trade.publish("a");
        market().complete(trade.now());

        trade.apply(trade.project().wanted("a", 2));

        assertThat(trade.next("bob", 1)).containsExactly("a");
    }

    @Test
    default void eventsOfAnyOrderMakeTheSameView() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < 20; round++) {
            var project = aProject(2, 4);
            var trade = new Trade(market(), project);
            var ann = project.lease("a", "ann", trade.now().plus(Trade.LEASE));
            var bob = project.lease("b", "bob", trade.now().plus(Trade.LEASE));
            var events = new ArrayList<>(List.of(
                    project.opened(1, ProjectState.DRAFT),
                    project.opened(2, ProjectState.OPEN),
                    project.created("a"),
                    project.created("b"),
                    project.created("c"),
                    project.created("c"),
                    submitted(ann, CAT),
                    submitted(ann, CAT),
                    submitted(bob, DOG),
                    project.wanted("a", 3),
                    project.wanted("a", 4),
                    project.agreed("b", 1, 2),
                    project.agreed("c", 1, 2),
                    project.wanted("c", 3)));
            Collections.shuffle(events, random);
            market().lose();
            events.forEach(trade::apply);
            market().complete(trade.now());
            trade.pass(Trade.RETURN.plusSeconds(2));

            assertThat(trade.next("ann", 5)).as("seed %d", seed).isEmpty();
            assertThat(trade.next("bob", 5)).as("seed %d", seed).containsExactly("a");
            assertThat(trade.next("eve", 5)).as("seed %d", seed).containsExactly("a");
            assertThat(trade.next("kim", 5)).as("seed %d", seed).containsExactly("a");
            assertThat(trade.next("lea", 5)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    default void aSettledProjectIsForgottenAndStaysSettled() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b");
        var lease = trade.lease("ann", "a");
        trade.submit(lease, CAT);
        trade.lease("ann", "b");
        trade.state(2, ProjectState.CLOSING);
        trade.state(3, ProjectState.SETTLED);
        var project = trade.project().project();

        assertThat(market().closing().closing()).isEmpty();
        assertThat(market().closing().settled()).containsExactly(project);
        while (market().closing().forgetSome(project)) {
            assertThat(market().closing().settled()).containsExactly(project);
        }

        assertThat(market().closing().settled()).isEmpty();
        trade.apply(trade.project().created("a"));
        assertThat(market().assignments().held(who("ann"), trade.now())).isEmpty();
        assertThat(trade.asked("ann", 1)).isEqualTo(new Leasing.ProjectNotOpen("settled"));
        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Ended());
    }
}
