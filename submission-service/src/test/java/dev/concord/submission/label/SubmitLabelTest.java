package dev.concord.submission.label;

import static dev.concord.submission.Samples.CAT;
import static dev.concord.submission.Samples.DOG;
import static dev.concord.submission.Samples.LEASE_SECONDS;
import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Verdict;
import dev.concord.submission.Samples;
import dev.concord.submission.Unavailable;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.assignment.Leasing;
import dev.concord.submission.assignment.Presented;
import dev.concord.submission.assignment.Presented.Proof;
import dev.concord.submission.memory.InMemoryMarket;
import dev.concord.submission.tasker.Tasker;
import dev.concord.web.lease.LeaseTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SubmitLabelTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final LeaseTokens tokens = new LeaseTokens("a secret of at least 32 characters");
    private final InMemoryMarket market = new InMemoryMarket();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<LabelSubmitted> log = new ArrayList<>();
    private final Samples project = aProject(1, 1);
    private final Lease lease = project.lease("a", "ann", START.plusSeconds(LEASE_SECONDS));
    private Instant now = START;
    private Duration slowness = Duration.ZERO;
    private boolean logIsAway;

    private final SubmitLabel submission = new SubmitLabel(
            tokens,
            new CheckLabel(market.rules()),
            market.notes(),
            this::append,
            new SubmissionWatch(() -> now, metrics));

    @BeforeEach
    void theProjectIsKnown() {
        market.apply(project.opened(1, ProjectState.OPEN), START);
    }

    @Test
    void aLabelIsAppendedAndAnsweredWithTheTimeOfTheLog() {
        slowness = Duration.ofSeconds(2);

        assertThat(submit(CAT)).isEqualTo(submitted(START.plusSeconds(2), false));
        assertThat(log).containsExactly(Samples.submitted(lease, CAT));
        assertThat(metrics.counter("labels.submitted").count()).isEqualTo(1);
    }

    @Test
    void theFirstLabelUnderALeaseWaitsForTheLogAlone() {
        market.complete(START);
        market.apply(project.created("a"), START);
        var leasing = market.assignments().next(who("ann"), project.project(), List.of(lease.submissionId()), START);
        var held = ((Leasing.Leased) leasing).assignments().getFirst().lease();
        var impatient = new SubmitLabel(
                tokens,
                new CheckLabel(market.rules()),
                new NotConfirming(market.notes()),
                this::append,
                new SubmissionWatch(() -> now, metrics));

        assertThat(impatient.submit(presented(held, CAT).presented(), CAT)).isEqualTo(submitted(START, false));
        assertThat(submit(held, CAT)).isEqualTo(submitted(START, true));
        assertThat(log).hasSize(1);
    }

    @Test
    void theSameLabelAgainIsAnsweredAsBeforeAndNotAppended() {
        submit(CAT);
        now = START.plusSeconds(5);

        assertThat(submit(CAT)).isEqualTo(submitted(START, true));
        assertThat(log).hasSize(1);
    }

    @Test
    void theFirstAnswerIsStillGivenWhenTheLeaseIsLongOver() {
        submit(CAT);
        now = START.plus(Duration.ofDays(1));

        assertThat(submit(CAT)).isEqualTo(submitted(START, true));
    }

    @Test
    void anotherLabelIsRefused() {
        submit(CAT);

        assertThat(submit(DOG)).isEqualTo(new Submitting.AlreadySubmitted());
        assertThat(log).hasSize(1);
    }

    @Test
    void aLabelWhoseAppendIsInDoubtIsAppendedAgain() {
        logIsAway = true;
        assertThatThrownBy(() -> submit(CAT)).isInstanceOf(Unavailable.class);
        assertThat(submit(DOG)).isEqualTo(new Submitting.AlreadySubmitted());
        logIsAway = false;

        assertThat(submit(CAT)).isEqualTo(submitted(START, false));
        assertThat(log).hasSize(2);
    }

    @Test
    void aLateLabelIsNotAppended() {
        now = lease.expiresAt().plus(LabelSubmitted.GRACE).plusMillis(1);

        assertThat(submit(CAT)).isEqualTo(new Submitting.Expired(lease.expiresAt()));
        assertThat(log).isEmpty();
    }

    @Test
    void aLabelThatTheLogTookTooLateIsRefusedAndNoSubmission() {
        now = lease.expiresAt().plus(LabelSubmitted.GRACE);
        slowness = Duration.ofMillis(1);

        assertThat(submit(CAT)).isEqualTo(new Submitting.Expired(lease.expiresAt()));
        assertThat(metrics.counter("labels.submitted").count()).isZero();
    }

    @Test
    void aLabelThatDoesNotFitChangesNothing() {
        assertThat(submit(new Choice("cow")))
                .isEqualTo(new Submitting.DoesNotFit("label.value: \"cow\" (expected one of: cat, dog)"));
        assertThat(log).isEmpty();
        assertThat(submit(CAT)).isEqualTo(submitted(START, false));
    }

    @Test
    void whatIsNotItsTurnIsRefusedWithWhatIs() {
        var reviewed = aProject(1, 1).reviewedByPeers();
        market.complete(START);
        market.apply(reviewed.opened(1, ProjectState.OPEN), START);
        market.apply(reviewed.created("a"), START);
        var answer = new Text("a heron");
        var verdict = new PeerVerdict(Verdict.ACCEPT);
        var later = reviewed.lease("a", "bob", START.plusSeconds(LEASE_SECONDS));

        assertThat(submit(later, verdict))
                .isEqualTo(new Submitting.DoesNotFit(
                        "label.kind: verdict (expected: text, for no answer is proposed yet)"));
        market.apply(reviewed.wantedVerdicts("a", 2, "a heron"), START);
        assertThat(submit(later, answer))
                .isEqualTo(new Submitting.DoesNotFit(
                        "label.kind: text (expected: verdict, for an answer is proposed already)"));
        assertThat(submit(later, verdict)).isInstanceOf(Submitting.Submitted.class);
        assertThat(log).extracting(LabelSubmitted::label).containsExactly(verdict);
    }

    @Test
    void aForgedTokenChangesNothing() {
        var forged = new Presented(who("ann"), lease.submissionId(), "forged");

        assertThat(submission.submit(forged, CAT)).isEqualTo(new Submitting.Refused(new Proof.Forged()));
        assertThat(log).isEmpty();
    }

    @Test
    void aLabelOfAProjectWhoseSubmissionsEndedIsRefused() {
        market.complete(START);
        market.apply(project.opened(2, ProjectState.CLOSING), START);
        assertThat(market.closing().endIsDue(project.project(), START)).isTrue();

        assertThat(submit(CAT)).isEqualTo(new Submitting.ProjectEnded());
        assertThat(log).isEmpty();
    }

    @Test
    void aLabelUnderALeaseGivenBackIsRefused() {
        market.complete(START);
        market.assignments().skip(lease);

        assertThat(submit(CAT)).isEqualTo(new Submitting.NotLeased());
    }

    @Test
    void anAgentsLabelSaysThatItIsOne() {
        var agents = project.lease("a", "bot", START.plusSeconds(LEASE_SECONDS));

        assertThat(submit(agents, CAT)).isInstanceOf(Submitting.Submitted.class);
        assertThat(log).singleElement().matches(LabelSubmitted::byAgent);
    }

    @Test
    void whatBecomesOfABatchIsSaidOfEachLabelInItsOrder() {
        var second = aProject(2, 2);
        market.apply(second.opened(1, ProjectState.OPEN), START);
        var other = second.lease("a", "bob", START.plusSeconds(LEASE_SECONDS));
        var unknown = aProject(1, 1).lease("a", "ann", START.plusSeconds(LEASE_SECONDS));

        var answers = new SubmitLabels(submission)
                .submit(List.of(presented(lease, new Choice("cow")), presented(unknown, CAT), presented(other, DOG)));

        assertThat(answers)
                .hasExactlyElementsOfTypes(
                        Submitting.DoesNotFit.class, Submitting.PutOff.class, Submitting.Submitted.class);
    }

    @Test
    void anUnknownProjectMeansToWait() {
        var other = aProject(1, 1).lease("a", "ann", START.plusSeconds(LEASE_SECONDS));
        var presented = new Presented(who("ann"), other.submissionId(), tokens.sign(other.signed()));

        assertThatThrownBy(() -> submission.submit(presented, CAT)).isInstanceOf(Unavailable.class);
    }

    private record NotConfirming(LabelNotes notes) implements LabelNotes {

        @Override
        public Note note(Lease under, LabelHash label, Given given, Instant at) {
            return notes.note(under, label, given, at);
        }

        @Override
        public Note confirm(Lease under, LabelHash label, Instant appendedAt) {
            throw new AssertionError("asked, and waited for");
        }

        @Override
        public void appended(Lease under, LabelHash label, Instant appendedAt) {
            notes.appended(under, label, appendedAt);
        }
    }

    private Submitting submit(Label label) {
        return submit(lease, label);
    }

    private Submitting submit(Lease under, Label label) {
        var presented = presented(under, label);
        return submission.submit(presented.presented(), presented.label());
    }

    private PresentedLabel presented(Lease under, Label label) {
        var tasker = new Tasker(under.taskerId(), under.agent());
        return new PresentedLabel(new Presented(tasker, under.submissionId(), tokens.sign(under.signed())), label);
    }

    private Instant append(LabelSubmitted label) {
        log.add(label);
        if (logIsAway) {
            throw new Unavailable("no acknowledgement");
        }
        return now.plus(slowness);
    }

    private Submitting.Submitted submitted(Instant at, boolean repeated) {
        return new Submitting.Submitted(lease.submissionId(), lease.taskId(), at, repeated);
    }
}
