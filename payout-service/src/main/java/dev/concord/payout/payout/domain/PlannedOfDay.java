package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import java.util.Map;

/**
 * What payouts planned on a day sum to in an asset, without those that have come back.
 *
 * @param forTaskers who is missing has had nothing
 */
public record PlannedOfDay(Map<TaskerId, NearAmount> forTaskers, NearAmount inTotal) {

    /** Nothing was planned, or nobody limits it. */
    public static final PlannedOfDay NOTHING = new PlannedOfDay(Map.of(), NearAmount.ZERO);

    public PlannedOfDay {
        forTaskers = Map.copyOf(forTaskers);
    }

    /** Returns it as the limit of one tasker sees it when so much more has been planned, for others. */
    DailyLimit.Planned of(TaskerId tasker, NearAmount more) {
        return new DailyLimit.Planned(forTaskers.getOrDefault(tasker, NearAmount.ZERO), inTotal.plus(more));
    }
}
