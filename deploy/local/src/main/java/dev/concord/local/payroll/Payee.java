package dev.concord.local.payroll;

import dev.concord.contracts.id.TaskerId;
import dev.concord.near.key.AccountId;

/** Who is paid, and where. */
public record Payee(TaskerId tasker, AccountId account) {}
