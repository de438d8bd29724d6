package dev.concord.payout.account;

import dev.concord.contracts.id.TaskerId;
import java.time.Instant;

/**
 * A tasker's wish to be paid elsewhere, which the account that he has so far has not signed.
 *
 * @param account the new one, proven
 * @param takesEffectAt until then the tasker may cancel it, and nothing is paid
 */
public record PendingChange(TaskerId taskerId, Account account, Instant takesEffectAt) {}
