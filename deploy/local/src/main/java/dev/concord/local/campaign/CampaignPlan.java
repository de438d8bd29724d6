package dev.concord.local.campaign;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.client.NewProject;
import java.util.List;
import java.util.Set;

/**
 * What to have labelled, and by whom.
 *
 * @param lines the tasks, as lines of NDJSON
 * @param workers one tasker is registered for each name
 */
public record CampaignPlan(NewProject project, List<String> lines, Set<String> workers) {

    /** The platform's fee in thousandths of the reward, at most; what is not needed comes back. */
    private static final int FEE_PERMILLE = 100;

    public CampaignPlan {
        lines = List.copyOf(lines);
        workers = Set.copyOf(workers);
    }

    public ProjectId projectId() {
        return project.id();
    }

    /** Returns what the project costs if every task gets all its labels and every label is rewarded. */
    NearAmount worstCase() {
        var label = project.reward().plus(project.reward().permille(FEE_PERMILLE));
        return label.times((long) lines.size() * project.policy().overlap().max());
    }
}
