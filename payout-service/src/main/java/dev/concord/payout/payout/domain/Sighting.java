package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.TransactionStatus;
import dev.concord.near.rpc.WaitUntil;
import java.util.Optional;
import java.util.stream.Stream;

/** What the chain shows of an attempt. Only what is final, refunds included, moves money in the books. */
public sealed interface Sighting {

    /** This node has not seen it. That proves nothing. */
    record Unseen() implements Sighting {}

    /** It lies in a block: its lane is free for the next one, its outcome is not final. */
    record Included() implements Sighting {}

    /** The money has arrived. */
    record Succeeded(NearAmount cost) implements Sighting {}

    /** The chain refused it for good; the money came back. */
    record Failed(NearAmount cost, String reason) implements Sighting {}

    /** It looks refused in a way that proves nothing. */
    record Doubtful(String reason) implements Sighting {}

    static Sighting of(TransactionAnswer answer) {
        return switch (answer) {
            case TransactionAnswer.Unknown _ -> new Unseen();
            case TransactionAnswer.Known known -> of(known.status());
        };
    }

    static Sighting of(TransactionStatus status) {
        return of(status.reached(), status.outcome());
    }

    /**
     * Tells what is seen.
     *
     * @param reached how far the transaction has come
     */
    static Sighting of(WaitUntil reached, Optional<TransactionOutcome> outcome) {
        if (!reached.isAtLeast(WaitUntil.INCLUDED)) {
            return new Unseen();
        }
        return reached.isAtLeast(WaitUntil.FINAL)
                ? outcome.map(Sighting::ofFinal).orElseGet(Included::new)
                : new Included();
    }

    /** Whether as many endpoints, asked apart, as required say that the chain refused it for good; no more are asked. */
    static boolean isRefusedBy(Stream<Sighting> apart, int required) {
        return apart.filter(Failed.class::isInstance).limit(required).count() == required;
    }

    private static Sighting ofFinal(TransactionOutcome outcome) {
        return switch (outcome.status()) {
            case ExecutionStatus.Succeeded _ -> new Succeeded(outcome.tokensBurnt());
            case ExecutionStatus.ActionFailed failed ->
                new Failed(outcome.tokensBurnt(), failed.kind() + ": " + failed.details());
            case ExecutionStatus.FoundInvalid invalid -> new Doubtful(invalid.kind() + ": " + invalid.details());
            case ExecutionStatus.Pending _ -> new Included();
        };
    }
}
