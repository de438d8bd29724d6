package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.LabelKind;
import java.time.Instant;

/**
 * The project's public facts, from its creation on and again whenever they change. Consumers ignore a version that is not
 * greater than the one they know.
 */
public record ProjectOpened(
        ProjectId projectId,
        VendorId vendorId,
        long version,
        ProjectState state,
        String name,
        LabelKind labelKind,
        Policy policy,
        Terms terms,
        Instant createdAt)
        implements Event {

    @Override
    public String key() {
        return projectId.toString();
    }
}
