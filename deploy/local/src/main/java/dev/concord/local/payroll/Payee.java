package dev.concord.local.payroll;

import dev.concord.contracts.id.TaskerId;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;

/**
 * Who is paid, and where.
 *
 * @param key the account's
 */
public record Payee(TaskerId tasker, AccountId account, PublicKey key) {}
