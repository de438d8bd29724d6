package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import java.time.Instant;

/**
 * A tasker who may be paid, and where.
 *
 * @param due what no payout has taken yet
 * @param since when the oldest of it was booked
 */
public record Payee(TaskerId taskerId, AccountId account, Asset asset, NearAmount due, Instant since) {}
