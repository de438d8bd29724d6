package dev.concord.payout.account;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TaskerId;
import dev.concord.payout.decision.Decision;
import dev.concord.payout.decision.Decisions;
import dev.concord.payout.hold.Hold;
import dev.concord.payout.hold.Holds;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Announces changes of taskers' accounts, holds what is owed meanwhile, and carries each out when its time has come. */
@Service
public final class CarryOutChange {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOutChange.class);
    private static final int MOST_AT_ONCE = 100;

    private final Accounts accounts;
    private final AccountChanges changes;
    private final Holds holds;
    private final Decisions decisions;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    CarryOutChange(
            Accounts accounts,
            AccountChanges changes,
            Holds holds,
            Decisions decisions,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids) {
        this.accounts = accounts;
        this.changes = changes;
        this.holds = holds;
        this.decisions = decisions;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** Within the caller's transaction. */
    void announce(PendingChange change) {
        changes.put(change);
        var reason = "account change to %s at %s".formatted(change.account().id(), change.takesEffectAt());
        var tasker = change.taskerId();
        var _ = holds.begin(new Hold(ids.next(), tasker, Hold.Cause.ACCOUNT_CHANGE, "", reason, clock.instant()));
        decisions.append(new Decision(Decision.Kind.ACCOUNT_CHANGE_ASKED, tasker.value(), Decision.TASKER, reason));
    }

    /** Within the caller's transaction; false if the account has become somebody else's. */
    boolean carryOut(PendingChange change) {
        var tasker = change.taskerId();
        if (!accounts.replace(new Owner.OfTasker(tasker), change.account())) {
            return false;
        }
        end(tasker, Decision.Kind.ACCOUNT_CHANGED, "account " + change.account().id());
        return true;
    }

    /** Cancels a tasker's change; false if none waits. */
    public boolean cancel(TaskerId tasker) {
        return transaction.execute(_ -> {
            var waited = changes.remove(tasker);
            if (waited) {
                end(tasker, Decision.Kind.ACCOUNT_CHANGE_CANCELLED, "cancelled by the tasker");
            }
            return waited;
        });
    }

    private void end(TaskerId tasker, Decision.Kind kind, String reason) {
        var _ = changes.remove(tasker);
        var _ = holds.end(tasker, clock.instant(), Hold.Cause.ACCOUNT_CHANGE);
        decisions.append(new Decision(kind, tasker.value(), Decision.TASKER, reason));
    }

    @Scheduled(fixedDelayString = "${concord.accounts.carry-out-every:10s}")
    void carryOutDue() {
        changes.due(clock.instant(), MOST_AT_ONCE).forEach(this::carryOutOne);
    }

    private void carryOutOne(PendingChange change) {
        try {
            transaction.executeWithoutResult(_ -> carryOutLocked(change));
        } catch (RuntimeException stumbled) {
            LOG.error("tasker {} gets the account later", change.taskerId(), stumbled);
        }
    }

    /** The row is taken out first, so that nobody cancels meanwhile, and only one replica goes on. */
    private void carryOutLocked(PendingChange change) {
        if (changes.remove(change) && !carryOut(change)) {
            end(
                    change.taskerId(),
                    Decision.Kind.ACCOUNT_CHANGE_CANCELLED,
                    "the account belongs to somebody else by now");
        }
    }
}
