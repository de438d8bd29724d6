package dev.concord.submission.owner;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import java.util.Map;

/** Which project belongs to which vendor; that never changes. */
public interface ProjectOwners {

    /** Adds those that are not there yet. */
    void add(Map<ProjectId, VendorId> owners);

    boolean owns(VendorId vendor, ProjectId project);
}
