package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;

/**
 * The escrow of a project, as cumulative totals.
 *
 * @param funded all that was ever put in
 * @param refunded what went back to the vendor when the project was settled
 * @param settled every judged submission is booked and the rest went back; the last word about the project
 */
public record ProjectFunded(
        ProjectId projectId, long version, Asset asset, NearAmount funded, NearAmount refunded, boolean settled)
        implements Event {

    @Override
    public String key() {
        return projectId.toString();
    }
}
