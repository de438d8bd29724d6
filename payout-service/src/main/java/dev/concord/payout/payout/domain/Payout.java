package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;

/** What pays rewards to one account, all in one asset. */
public record Payout(PayoutId id, TaskerId taskerId, AccountId account, Asset asset, NearAmount amount) {}
