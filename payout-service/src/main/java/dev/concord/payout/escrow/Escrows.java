package dev.concord.payout.escrow;

import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.id.ProjectId;
import dev.concord.payout.escrow.domain.Escrow;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The escrow of each project. Whoever changes one has locked it before. */
public interface Escrows {

    /** Adds an escrow unless the project has one. */
    void add(Escrow escrow);

    Optional<Escrow> find(ProjectId project);

    /** Locks escrows in an order that all callers share. */
    Locked lock(Collection<ProjectId> projects);

    void update(Collection<Escrow> escrows);

    /**
     * Notes what a partition counted, once, and returns the sums so far and whether all partitions have reported.
     *
     * @throws dev.concord.contracts.event.ContractViolation if the partition has told something else before
     */
    Judged judge(ProjectJudged event);

    /** Those of the escrows asked for that exist. */
    record Locked(Map<ProjectId, Escrow> byProject) {

        public Locked {
            byProject = Map.copyOf(byProject);
        }

        public Optional<Escrow> find(ProjectId project) {
            return Optional.ofNullable(byProject.get(project));
        }

        /** Returns the escrow of a project that must have one: events about its labels come after its funding. */
        public Escrow get(ProjectId project) {
            return find(project)
                    .orElseThrow(() -> new IllegalStateException("project " + project + ": no escrow (expected: one)"));
        }
    }

    /**
     * What the partitions of a project have reported.
     *
     * @param revisions null if one of them does not tell it
     */
    record Judged(long submissions, @Nullable Long revisions, boolean byAll) {}
}
