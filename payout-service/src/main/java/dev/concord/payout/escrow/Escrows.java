package dev.concord.payout.escrow;

import dev.concord.contracts.id.ProjectId;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.escrow.domain.JudgedPartition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The escrow of each project. Whoever changes one has locked it before. */
public interface Escrows {

    /** Adds an escrow unless the project has one. */
    void add(Escrow escrow);

    Optional<Escrow> find(ProjectId project);

    /** Locks escrows in an order that all callers share. */
    Locked lock(Collection<ProjectId> projects);

    void update(Collection<Escrow> escrows);

    /** Returns what partitions of a closed project have told. */
    List<JudgedPartition> judged(ProjectId project);

    /** Keeps what a partition has told. */
    void judge(ProjectId project, JudgedPartition partition);

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
}
