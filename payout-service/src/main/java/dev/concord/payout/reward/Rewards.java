package dev.concord.payout.reward;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.payout.reward.domain.Reward;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What is booked for each submission, and who is owed since when. */
interface Rewards {

    Map<SubmissionId, Reward> lock(Collection<SubmissionId> submissions);

    /** Stores rewards as they are now, new ones and known ones. */
    void store(Collection<Reward> rewards, Instant now);

    /** Locks the taskers' dues, noting those who are owed something from now on and were not before. */
    void noteDue(Collection<TaskerId> taskers, Instant now);
}
