package dev.concord.submission.assignment;

import static dev.concord.submission.Samples.submission;
import static dev.concord.submission.Samples.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.submission.Samples;
import dev.concord.submission.assignment.Presented.Proof;
import dev.concord.web.lease.LeaseTokens;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PresentedTest {

    private static final Lease LEASE = Samples.aProject(1, 1).lease("a", "ann", Instant.EPOCH);

    private final LeaseTokens tokens = new LeaseTokens("a secret of at least 32 characters");

    @Test
    void theTaskerOfTheLeaseMayActUnderIt() {
        var presented = new Presented(who("ann"), LEASE.submissionId(), tokens.sign(LEASE.signed()));

        assertThat(presented.proof(tokens)).isEqualTo(new Proof.Genuine(LEASE));
    }

    @Test
    void whetherItIsAnAgentIsSaidByTheCaller() {
        var lease = Samples.aProject(1, 1).lease("a", "bot", Instant.EPOCH);
        var presented = new Presented(who("bot"), lease.submissionId(), tokens.sign(lease.signed()));

        assertThat(lease.agent()).isTrue();
        assertThat(presented.proof(tokens)).isEqualTo(new Proof.Genuine(lease));
    }

    @Test
    void anotherTaskerMayNot() {
        var presented = new Presented(who("bob"), LEASE.submissionId(), tokens.sign(LEASE.signed()));

        assertThat(presented.proof(tokens)).isEqualTo(new Proof.OfAnotherTasker());
    }

    @Test
    void aTokenDoesNotServeForAnotherAssignment() {
        var presented = new Presented(who("ann"), submission("other"), tokens.sign(LEASE.signed()));

        assertThat(presented.proof(tokens)).isEqualTo(new Proof.OfAnotherAssignment(LEASE.submissionId()));
    }

    @Test
    void aForgedTokenProvesNothing() {
        var presented = new Presented(who("ann"), LEASE.submissionId(), "forged");

        assertThat(presented.proof(tokens)).isEqualTo(new Proof.Forged());
    }
}
