package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.LabelKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The project's public facts, from its creation on and again whenever they change. Consumers ignore a version that is not
 * greater than the one they know.
 *
 * @param priority how much the project is hurried, 0..9, the greatest first. Absent: 0.
 * @param deadline when the project closes by itself. Absent: it does not.
 * @param qualification what is asked of its taskers. Absent: nothing.
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
        Instant createdAt,
        @Nullable Integer priority,
        @Nullable Instant deadline,
        @Nullable Qualification qualification)
        implements Event {

    /** A project that is in no hurry and takes every tasker. */
    public ProjectOpened(
            ProjectId projectId,
            VendorId vendorId,
            long version,
            ProjectState state,
            String name,
            LabelKind labelKind,
            Policy policy,
            Terms terms,
            Instant createdAt) {
        this(projectId, vendorId, version, state, name, labelKind, policy, terms, createdAt, null, null, null);
    }

    @Override
    public String key() {
        return projectId.toString();
    }
}
