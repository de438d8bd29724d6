package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.preference.domain.Preferences.Wish;
import java.time.Instant;

/**
 * A tasker who may be paid, and where.
 *
 * @param due what no payout has taken yet
 * @param since when the oldest of it was booked
 * @param wish how the tasker wishes to be paid in that asset
 */
public record Payee(TaskerId taskerId, AccountId account, Asset asset, NearAmount due, Instant since, Wish wish) {

    /** Somebody who has no wishes. */
    public Payee(TaskerId taskerId, AccountId account, Asset asset, NearAmount due, Instant since) {
        this(taskerId, account, asset, due, since, Wish.NONE);
    }
}
