package dev.concord.local.client;

import java.util.List;

/** What a tasker got of what it asked for. */
public record Leases(List<Assignment> assignments, List<RefusedTask> refused) {

    static final Leases NONE = new Leases(List.of(), List.of());

    public Leases {
        assignments = List.copyOf(assignments);
        refused = List.copyOf(refused);
    }

    /** A task that was not leased, and why. */
    public record RefusedTask(String task, String reason) {}
}
