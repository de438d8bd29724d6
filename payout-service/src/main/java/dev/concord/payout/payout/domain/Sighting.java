package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.TransactionStatus;
import dev.concord.near.rpc.WaitUntil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the chain shows of an attempt. Only what is final, refunds included, moves money in the books. */
public sealed interface Sighting {

    /** This node has not seen it. That proves nothing. */
    record Unseen() implements Sighting {}

    /** It lies in a block: its lane is free for the next one, its outcome is not final. */
    record Included() implements Sighting {}

    /** The money has arrived; the cost is what was burnt, and deposits that stayed with contracts. */
    record Succeeded(NearAmount cost) implements Sighting {}

    /**
     * The chain refused it for good; the money came back.
     *
     * @param action the place of the one that failed; empty where none is to blame
     */
    record Failed(NearAmount cost, Optional<Integer> action, String reason) implements Sighting {}

    /** It looks refused in a way that proves nothing. */
    record Doubtful(String reason) implements Sighting {}

    /**
     * Tells what is seen.
     *
     * @param kept of deposits, if it has succeeded
     */
    static Sighting of(TransactionStatus status, Supplier<NearAmount> kept) {
        return of(status.reached(), status.outcome(), kept);
    }

    static Sighting of(TransactionStatus status) {
        return of(status, () -> NearAmount.ZERO);
    }

    /**
     * Tells what is seen.
     *
     * @param reached how far the transaction has come
     */
    static Sighting of(WaitUntil reached, Optional<TransactionOutcome> outcome, Supplier<NearAmount> kept) {
        if (!reached.isAtLeast(WaitUntil.INCLUDED)) {
            return new Unseen();
        }
        return reached.isAtLeast(WaitUntil.FINAL)
                ? outcome.map(ended -> ofFinal(ended, kept)).orElseGet(Included::new)
                : new Included();
    }

    /**
     * Weighs what endpoints show that are asked apart, one after the other until as many as required agree on the same end, to the
     * yocto. No end moves money on the word of fewer: a single node that lies could pay twice, or lose a payment.
     *
     * @param apart at most so many sightings as {@code endpoints}
     */
    static Sighting agreed(Stream<Sighting> apart, int endpoints, int required) {
        var seen = new ArrayList<Sighting>();
        for (var sightings = apart.iterator(); sightings.hasNext(); ) {
            var sighting = sightings.next();
            seen.add(sighting);
            var votes = votes(seen);
            if (isEnd(sighting) && Collections.frequency(seen, sighting) >= required) {
                return sighting;
            }
            if (votes + endpoints - seen.size() < required) {
                break;
            }
        }
        return undecided(seen);
    }

    /** Whether endpoints have seen different ends: a transaction has one. */
    static boolean contradict(Collection<Sighting> apart) {
        return apart.stream().filter(Sighting::isEnd).distinct().count() > 1;
    }

    /** Returns how many agree on the end that most have seen. */
    private static int votes(List<Sighting> seen) {
        return seen.stream()
                .filter(Sighting::isEnd)
                .mapToInt(each -> Collections.frequency(seen, each))
                .max()
                .orElse(0);
    }

    /** Whoever has seen an end has seen it in a block. */
    private static Sighting undecided(List<Sighting> seen) {
        if (seen.stream().anyMatch(each -> isEnd(each) || each instanceof Included)) {
            return new Included();
        }
        return seen.stream().filter(Doubtful.class::isInstance).findFirst().orElseGet(Unseen::new);
    }

    private static boolean isEnd(Sighting sighting) {
        return sighting instanceof Succeeded || sighting instanceof Failed;
    }

    private static Sighting ofFinal(TransactionOutcome outcome, Supplier<NearAmount> kept) {
        return switch (outcome.status()) {
            case ExecutionStatus.Succeeded _ ->
                new Succeeded(outcome.tokensBurnt().plus(kept.get()));
            case ExecutionStatus.ActionFailed failed ->
                new Failed(
                        outcome.tokensBurnt(),
                        Optional.ofNullable(failed.index()),
                        failed.kind() + ": " + failed.details());
            case ExecutionStatus.FoundInvalid invalid -> new Doubtful(invalid.kind() + ": " + invalid.details());
            case ExecutionStatus.Pending _ -> new Included();
        };
    }
}
