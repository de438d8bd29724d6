package dev.concord.consensus.aggregation.preference;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.PreferenceKind;
import java.util.Map;

/** How many pairs each tasker of a project gets right, shrunk to what is usual in the project. */
public final class RaterSkills {

    private final Map<TaskerId, AgreementCounts> taskers;
    private final CrowdAgreement crowd;
    private final Mallows mallows;

    private RaterSkills(Map<TaskerId, AgreementCounts> taskers, Mallows mallows) {
        this.taskers = Map.copyOf(taskers);
        this.mallows = mallows;
        this.crowd = CrowdAgreement.learn(mallows.options(), this.taskers.values());
    }

    public static RaterSkills none(PreferenceKind kind) {
        return of(kind, Map.of());
    }

    public static RaterSkills of(PreferenceKind kind, Map<TaskerId, AgreementCounts> taskers) {
        return new RaterSkills(taskers, new Mallows(kind.options()));
    }

    /** Returns how much a pair in a tasker's ranking counts, as log-odds; what the task in question said is left out. */
    double weight(TaskerId tasker, AgreementCounts own) {
        return mallows.weight(crowd.agreement(taskers.getOrDefault(tasker, AgreementCounts.NONE), own));
    }

    /** Returns how much a pair in the ranking of somebody unknown counts. */
    double usualWeight() {
        return mallows.weight(crowd.mean());
    }
}
