package dev.concord.submission;

import static dev.concord.submission.Samples.CAT;
import static dev.concord.submission.Samples.DOG;
import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Verdict;
import dev.concord.submission.label.Given;
import dev.concord.submission.label.LabelHash;
import dev.concord.submission.label.LabelNotes.Note;
import dev.concord.submission.label.LabelRule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is noted of labels, and when the submissions of a project end, in every market. */
interface SubmittingContract {

    Label ANSWER = new Text("a heron");
    Label VERDICT = new PeerVerdict(Verdict.ACCEPT);

    Market market();

    @Test
    default void theRuleOfAProjectIsKnownOnceTheLogHasSaidIt() {
        var project = aProject(2, 7);
        assertThat(market().rules().of(project.project())).isEmpty();

        Trade.open(market(), project);

        assertThat(market().rules().of(project.project()))
                .hasValue(new LabelRule(Samples.KIND, project.policy().overlap(), false));
    }

    @Test
    default void theRuleSaysWhetherTaskersGiveVerdicts() {
        var project = aProject(2, 3).reviewedByPeers();

        Trade.open(market(), project);

        assertThat(market().rules().of(project.project()))
                .hasValue(new LabelRule(project.kind(), new Overlap(2, 7), true));
    }

    @Test
    default void onceAnAnswerIsProposedVerdictsAreTakenAndAnswersAreNot() {
        var trade = Trade.open(market(), aProject(1, 1).reviewedByPeers(), "a");
        var first = trade.lease("ann", "a");
        assertThat(trade.note(first, VERDICT, Given.VERDICT)).isEqualTo(new Note.NotProposed());
        assertThat(trade.note(first, ANSWER, Given.ANSWER)).isEqualTo(new Note.Proceed());
        trade.confirm(first, ANSWER);

        trade.apply(trade.project().wantedVerdicts("a", 2, ""));
        var second = trade.lease("bob", "a");

        assertThat(trade.note(second, ANSWER, Given.ANSWER)).isEqualTo(new Note.Proposed());
        assertThat(trade.note(second, VERDICT, Given.VERDICT)).isEqualTo(new Note.Proceed());
    }

    @Test
    default void anAnswerFromBeforeTheProposalGetsItsFirstAnswerBehindItToo() {
        var trade = Trade.open(market(), aProject(2, 2).reviewedByPeers(), "a");
        var known = trade.lease("ann", "a");
        var inDoubt = trade.lease("bob", "a");
        trade.note(known, ANSWER, Given.ANSWER);
        trade.confirm(known, ANSWER);
        var appended = trade.now();
        trade.note(inDoubt, ANSWER, Given.ANSWER);

        trade.apply(trade.project().wantedVerdicts("a", 3, "a heron"));

        assertThat(trade.note(known, ANSWER, Given.ANSWER)).isEqualTo(new Note.Done(appended));
        assertThat(trade.note(inDoubt, ANSWER, Given.ANSWER)).isEqualTo(new Note.Again());
    }

    @Test
    default void aVerdictIsNotRefusedWhileNobodyKnowsWhatIsProposed() {
        var trade = Trade.open(market(), aProject(1, 1).reviewedByPeers(), "a");
        trade.apply(trade.project().wantedVerdicts("a", 2, "a heron"));
        var lease = trade.lease("bob", "a");

        market().lose();

        assertThat(trade.note(lease, VERDICT, Given.VERDICT)).isEqualTo(new Note.Again());
    }

    @Test
    default void whatATaskShowsIsKnownUntilItIsLost() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var task = trade.project().task("a");

        assertThat(market().rules().dataOf(task))
                .hasValue(trade.project().created("a").data());
        market().lose();
        assertThat(market().rules().dataOf(task)).isEmpty();
    }

    @Test
    default void aDecidedTaskWantsNoMoreLabels() {
        var trade = Trade.open(market(), aProject(2, 5), "a");
        trade.apply(trade.project().agreed("a", 2, 3));
        trade.apply(trade.project().agreed("a", 1, 3));
        trade.apply(trade.project().wanted("a", 3));

        assertThat(trade.next("ann", 1)).isEmpty();
        assertThat(trade.refusal("ann", "a")).isEqualTo("enough-labels");
    }

    @Test
    default void theFirstDecisionFixesWhatATaskWantsWhateverIsSaidBeforeOrAfterIt() {
        var trade = Trade.open(market(), aProject(2, 5), "a", "b");
        trade.apply(trade.project().agreed("a", 1, 2));
        trade.apply(trade.project().wanted("a", 4));
        trade.apply(trade.project().wanted("b", 4));
        trade.apply(trade.project().agreed("b", 1, 2));

        assertThat(trade.next("ann", 2)).isEmpty();
        assertThat(trade.refusal("ann", "a")).isEqualTo("enough-labels");
        assertThat(trade.refusal("ann", "b")).isEqualTo("enough-labels");
    }

    @Test
    default void theSameLabelAgainGetsTheFirstAnswerAndAnotherOneIsRefused() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");

        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Proceed());
        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Again());
        assertThat(trade.note(lease, DOG)).isEqualTo(new Note.Differs());

        var appended = trade.now();
        assertThat(trade.confirm(lease, CAT)).isEqualTo(new Note.Done(appended));
        trade.pass(Trade.RETURN);

        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Done(appended));
        assertThat(trade.note(lease, DOG)).isEqualTo(new Note.Differs());
    }

    @Test
    default void whatIsAskedBehindALabelThatNobodyWaitsForKnowsOfIt() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        trade.note(lease, CAT);

        market().notes().appended(lease, LabelHash.of(CAT), trade.now());

        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Done(trade.now()));
        assertThat(trade.refusal("bob", "a")).isEqualTo("enough-labels");
    }

    @Test
    default void aRepetitionThatOvertookTheFirstOnTheWayIntoTheLogIsTheOneThatCounts() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Proceed());
        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Again());
        assertThat(trade.confirm(lease, CAT)).isEqualTo(new Note.Done(trade.now()));

        market().notes().appended(lease, LabelHash.of(CAT), trade.now().plusMillis(1));

        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Done(trade.now()));
    }

    @Test
    default void aLateLabelIsNotNoted() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        trade.pass(Trade.LEASE.plus(LabelSubmitted.GRACE));
        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Proceed());

        trade.pass(Duration.ofMillis(1));

        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Late());
    }

    @Test
    default void aLabelUnderALeaseGivenBackIsNotNoted() {
        var trade = Trade.open(market(), aProject(2, 2), "a");
        var skipped = trade.lease("ann", "a");
        market().assignments().skip(skipped);

        assertThat(trade.note(skipped, CAT)).isEqualTo(new Note.NotLeased());
        trade.lease("ann", "a");
        assertThat(trade.note(skipped, CAT)).isEqualTo(new Note.NotLeased());
    }

    @Test
    default void aLabelWhoseAppendNobodyConfirmedIsLearnedFromTheLog() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        trade.note(lease, CAT);

        trade.apply(submitted(lease, CAT));
        trade.apply(submitted(lease, CAT));

        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Done(trade.now()));
        assertThat(trade.refusal("bob", "a")).isEqualTo("enough-labels");
    }

    @Test
    default void aLateLabelInTheLogIsNoSubmission() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        trade.pass(Trade.RETURN);

        trade.apply(submitted(lease, CAT));

        assertThat(trade.next("bob", 1)).containsExactly("a");
    }

    @Test
    default void anEndIsDueOnceNoLeaseIsLive() {
        var trade = Trade.open(market(), aProject(1, 1), "a", "b");
        var lease = trade.lease("ann", "a");
        assertThat(market().closing().closing()).isEmpty();
        trade.state(2, ProjectState.CLOSING);
        var project = trade.project().project();

        assertThat(market().closing().closing()).containsExactly(project);
        assertThat(market().closing().endIsDue(project, trade.now())).isFalse();
        trade.note(lease, CAT);
        assertThat(market().closing().endIsDue(project, trade.now())).isFalse();
        trade.confirm(lease, CAT);
        assertThat(market().closing().endIsDue(project, trade.now())).isTrue();
        assertThat(market().closing().endIsDue(project, trade.now())).isFalse();
        trade.pass(Duration.ofSeconds(10));
        assertThat(market().closing().endIsDue(project, trade.now())).isTrue();

        trade.ended(0, 2);
        assertThat(market().closing().closing()).containsExactly(project);
        trade.ended(1, 2);
        assertThat(market().closing().closing()).isEmpty();
        assertThat(market().closing().endIsDue(project, trade.now())).isFalse();
    }

    @Test
    default void anEndIsDueWhenTheLastLeaseHasExpired() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        trade.lease("ann", "a");
        trade.state(2, ProjectState.CLOSING);
        trade.pass(Trade.RETURN);

        assertThat(market().closing().endIsDue(trade.project().project(), trade.now()))
                .isTrue();
    }

    @Test
    default void noLabelIsNotedOnceTheEndIsDue() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        market().assignments().skip(lease);
        trade.state(2, ProjectState.CLOSING);
        assertThat(market().closing().endIsDue(trade.project().project(), trade.now()))
                .isTrue();

        assertThat(trade.note(trade.project().lease("a", "bob", trade.now().plus(Trade.LEASE)), CAT))
                .isEqualTo(new Note.Ended());
    }

    @Test
    default void labelsBehindTheEndMarkerOfTheirPartitionAreVoid() {
        var trade = Trade.open(market(), aProject(1, 1), "a");
        var lease = trade.lease("ann", "a");
        trade.state(2, ProjectState.CLOSING);
        trade.ended(0, 2);

        trade.apply(submitted(lease, CAT));

        assertThat(trade.note(lease, CAT)).isEqualTo(new Note.Ended());
    }
}
