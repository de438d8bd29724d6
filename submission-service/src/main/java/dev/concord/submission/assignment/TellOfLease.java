package dev.concord.submission.assignment;

import dev.concord.web.lease.LeaseTokens;
import org.springframework.stereotype.Service;

/** Tells what a token cannot know: that its lease has ended before its time. */
@Service
public final class TellOfLease {

    private final LeaseTokens tokens;
    private final Assignments assignments;

    TellOfLease(LeaseTokens tokens, Assignments assignments) {
        this.tokens = tokens;
        this.assignments = assignments;
    }

    /** Tells of the lease that a token proves; a text that proves none says nothing of any. */
    public boolean hasEnded(String token) {
        return tokens.verify(token)
                .filter(lease -> assignments.hasEnded(Lease.of(lease, false)))
                .isPresent();
    }
}
