package dev.concord.local.client;

import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.money.NearAmount;

/** A project as its vendor asks for it. */
public record NewProject(
        ProjectId id,
        String name,
        String instructions,
        LabelKind labelKind,
        Policy policy,
        NearAmount reward,
        RewardRule rewardRule) {}
