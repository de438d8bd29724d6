package dev.concord.task.project;

import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.NearAmount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What never changes about a project.
 *
 * @param fee what the platform takes on top of each reward, as it was when the project was created
 */
public record ProjectFacts(
        ProjectId id, VendorId vendorId, Specification specification, NearAmount fee, Instant createdAt) {

    public ProjectFacts {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether a reviewer may rule on its tasks, and taskers may appeal. */
    public boolean isReviewed() {
        return specification.policy().review() != null;
    }

    /** Returns what a label earns and costs. */
    public Terms terms() {
        return new Terms(specification.asset(), specification.reward(), fee, specification.rewardRule());
    }
}
