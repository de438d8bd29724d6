package dev.concord.payout.account.web;

import dev.concord.payout.account.PendingChange;
import java.time.Instant;

/** Announces where payouts go from then on, wherever a tasker looks. Nothing is paid until then; whoever did not ask for it cancels it. */
public record WaitingChange(String accountId, Instant takesEffectAt) {

    public static WaitingChange of(PendingChange change) {
        return new WaitingChange(change.account().id().value(), change.takesEffectAt());
    }
}
