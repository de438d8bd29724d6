package dev.concord.payout.drill;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.rpc.ExecutionOutcome;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.TransactionView;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.payout.payout.domain.Sighting;
import dev.concord.payout.payout.domain.Testimony;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Three endpoints that tell of the chain. Any may be silent or lag, and the last one lies about ends and deaths: two must agree
 * before anything is booked or paid anew.
 */
final class Nodes {

    static final int REQUIRED = 2;
    static final AccountId TREASURY = new AccountId("treasury.near");
    private static final int COUNT = 3;
    private static final int LIAR = COUNT - 1;
    private static final ExecutionStatus SUCCEEDED = new ExecutionStatus.Succeeded(Bytes.EMPTY);

    private final DrillChain chain;

    Nodes(DrillChain chain) {
        this.chain = chain;
    }

    /** Asks them apart until enough agree. */
    Sighting agreed(Attempted attempt, SplittableRandom random) {
        var apart = IntStream.range(0, COUNT).mapToObj(node -> sight(attempt, node, random));
        return Sighting.agreed(apart, COUNT, REQUIRED);
    }

    private Sighting sight(Attempted attempt, int node, SplittableRandom random) {
        var found = chain.find(attempt);
        if (node == LIAR && random.nextInt(4) == 0) {
            var lie = random.nextBoolean() ? SUCCEEDED : new ExecutionStatus.ActionFailed(0, "Lie", "{}");
            return seen(WaitUntil.FINAL, Optional.of(outcome(attempt, lie, NearAmount.ZERO)));
        }
        if (random.nextInt(4) == 0) {
            return found.isEmpty() && random.nextBoolean()
                    ? seen(
                            WaitUntil.FINAL,
                            Optional.of(outcome(
                                    attempt, new ExecutionStatus.FoundInvalid("Expired", "{}"), NearAmount.ZERO)))
                    : seen(WaitUntil.NONE, Optional.empty());
        }
        return found.map(included -> seen(
                        included.height() <= chain.finalHeight() ? WaitUntil.FINAL : WaitUntil.EXECUTED_OPTIMISTIC,
                        Optional.of(outcome(attempt, status(included), included.cost()))))
                .orElseGet(() -> seen(WaitUntil.NONE, Optional.empty()));
    }

    private static Sighting seen(WaitUntil reached, Optional<TransactionOutcome> outcome) {
        return Sighting.of(reached, outcome, () -> NearAmount.ZERO);
    }

    private static ExecutionStatus status(DrillChain.Included included) {
        var account = included.attempt().payout().account();
        return switch (included.fate()) {
            case PAID -> SUCCEEDED;
            case RECEIVER_MISSING ->
                new ExecutionStatus.ActionFailed(0, "AccountDoesNotExist", "{\"account_id\":\"" + account + "\"}");
            case OTHER_FAILURE -> new ExecutionStatus.ActionFailed(0, "FunctionCallError", "{\"paused\":true}");
        };
    }

    private static TransactionOutcome outcome(Attempted attempt, ExecutionStatus status, NearAmount cost) {
        var transaction = new TransactionView(
                attempt.hash(),
                TREASURY,
                "ed25519:" + attempt.lane(),
                attempt.nonce(),
                attempt.payout().account(),
                List.of());
        var conversion = new ExecutionOutcome(
                attempt.hash(), DrillChain.hashOf(attempt.baseHeight()), TREASURY.value(), status, 1, cost);
        return new TransactionOutcome(transaction, status, conversion, List.of());
    }

    /** Asks all of them for the proof that an attempt is dead. */
    List<Testimony> testify(Attempted attempt, SplittableRandom random) {
        return IntStream.range(0, COUNT)
                .mapToObj(node -> testify(attempt, node, random))
                .toList();
    }

    private Testimony testify(Attempted attempt, int node, SplittableRandom random) {
        var head = chain.finalHeight();
        if (node == LIAR && random.nextInt(3) == 0) {
            return random.nextBoolean()
                    ? new Testimony.Expired(head)
                    : new Testimony.Overtaken(head, DrillChain.hashOf(head));
        }
        if (random.nextInt(4) == 0) {
            return new Testimony.Silent("no answer");
        }
        var overtaken = chain.overtakenAt(attempt);
        if (overtaken.isPresent()) {
            return new Testimony.Overtaken(overtaken.get(), DrillChain.hashOf(overtaken.get()));
        }
        if (chain.nonceAt(attempt.lane(), head).compareTo(attempt.nonce()) >= 0) {
            return new Testimony.Lives();
        }
        return head > attempt.baseHeight() + DrillChain.VALIDITY
                ? new Testimony.Expired(head)
                : new Testimony.Silent("it may be included yet");
    }
}
