package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;

/** What pays rewards to one account. */
public record Payout(PayoutId id, TaskerId taskerId, AccountId account, NearAmount amount) {}
