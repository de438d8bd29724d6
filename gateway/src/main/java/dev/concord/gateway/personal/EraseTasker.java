package dev.concord.gateway.personal;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.identity.IdentifyCaller;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.session.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases who a tasker is. payout-service decides, and so is asked first: where money is on its way, or owed and not given up, nothing
 * is erased. Once it has agreed, the gateway's own rows go together with the list of whom to tell, and nothing calls it back.
 */
@Service
public final class EraseTasker {

    /** Longer than any instance remembers a caller, and any statement about one is good. */
    private static final Duration NOBODY_ACTS_AFTER = Duration.ofMinutes(3);

    private final ErasingServices services;
    private final PersonalRecords records;
    private final Tellings tellings;
    private final FreshSignIn freshSignIn;
    private final IdentifyCaller callers;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    EraseTasker(
            ErasingServices services,
            PersonalRecords records,
            Tellings tellings,
            FreshSignIn freshSignIn,
            IdentifyCaller callers,
            TransactionOperations transaction,
            InstantSource clock) {
        this.services = services;
        this.records = records;
        this.tellings = tellings;
        this.freshSignIn = freshSignIn;
        this.callers = callers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Erased() implements Outcome {}

        /** Somebody who can sign in has not done so just now. */
        record StaleSignIn() implements Outcome {}

        record RewardsUnpaid(String detail) implements Outcome {}

        record PayoutUnderWay(String detail) implements Outcome {}

        /** payout-service did not answer: nothing is erased here. */
        record PutOff() implements Outcome {}
    }

    public Outcome erase(KnownCaller known, TaskerId tasker, boolean givesUpUnpaid) {
        if (!freshSignIn.isOf(known, new Person.Tasker(tasker))) {
            return new Outcome.StaleSignIn();
        }
        return switch (services.erase(Told.PAYOUT, tasker, givesUpUnpaid)) {
            case ErasingServices.Answer.Refused refused ->
                refused.code().equals("rewards-unpaid")
                        ? new Outcome.RewardsUnpaid(refused.detail())
                        : new Outcome.PayoutUnderWay(refused.detail());
            case ErasingServices.Answer.Away _ -> new Outcome.PutOff();
            case ErasingServices.Answer.Erased _ -> {
                erase(tasker);
                yield new Outcome.Erased();
            }
        };
    }

    /** Erases what a request that was under way has added since; the list of whom to tell stays as it is. */
    void eraseAgain(TaskerId tasker) {
        transaction.executeWithoutResult(_ -> records.erase(tasker, clock.instant()));
        callers.forget();
    }

    private void erase(TaskerId tasker) {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            records.erase(tasker, now);
            List.of(Told.TASK, Told.SUBMISSION).forEach(service -> tellings.add(tasker, service, 1, now));
            for (var service : Told.values()) {
                tellings.add(tasker, service, 2, now.plus(NOBODY_ACTS_AFTER));
            }
        });
        callers.forget();
    }
}
