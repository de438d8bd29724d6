package dev.concord.payout.reward;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.payout.reward.domain.Reward;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What is booked for each submission, and who is owed since when. */
interface Rewards {

    Optional<Reward> find(SubmissionId submission);

    Map<SubmissionId, Reward> lock(Collection<SubmissionId> submissions);

    /** Stores rewards as they are now, new ones and known ones. */
    void store(Collection<Reward> rewards, Instant now);

    /** Stores how much of a known reward was clawed back. */
    void storeClawback(Reward reward);

    /** Locks the taskers' dues, noting those who are owed something from now on and were not before. */
    void noteDue(Collection<TaskerId> taskers, Instant now);
}
