package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.SignedTransaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies one block: takes transactions until its gas for conversion is used, executes the receipts that an account sent
 * itself, then those that waited. The same world, height and input give the same block.
 */
final class ApplyBlock {

    private final World world;
    private final long height;
    private final List<Included> included = new ArrayList<>();
    private final Map<CryptoHash, ChainError> rejected = new LinkedHashMap<>();
    private final List<ExecutedReceipt> executed = new ArrayList<>();
    private final Deque<Receipt> local = new ArrayDeque<>();
    private final List<Receipt> outgoing = new ArrayList<>();
    private long gasUsed;
    private NearAmount burnt = NearAmount.ZERO;

    private ApplyBlock(World world, long height) {
        this.world = world;
        this.height = height;
    }

    /**
     * Applies a block to the world.
     *
     * @param candidates transactions that wait, in order; those that find no room are in neither list of the result
     * @param waiting receipts that wait, in order: those executed leave it, and new ones join it at its end
     */
    static Applied apply(World world, long height, List<SignedTransaction> candidates, Deque<Receipt> waiting) {
        return new ApplyBlock(world, height).run(candidates, waiting);
    }

    private Applied run(List<SignedTransaction> candidates, Deque<Receipt> waiting) {
        for (var candidate : candidates) {
            if (gasUsed >= Protocol.CONVERSION_GAS_PER_BLOCK) {
                break;
            }
            take(candidate);
        }
        executeWhileThereIsGas(local);
        executeWhileThereIsGas(waiting);
        world.burn(height, burnt);
        outgoing.addAll(0, local);
        waiting.addAll(outgoing);
        return new Applied(included, rejected, executed, outgoing, gasUsed, burnt);
    }

    private void take(SignedTransaction candidate) {
        var violation = TransactionRules.violation(candidate.transaction(), world.at(height), height);
        if (violation.isPresent()) {
            rejected.put(candidate.hash(), violation.get());
            return;
        }
        var state = world.change(height);
        var converted = ConvertTransaction.convert(candidate, state);
        state.commit();
        account(converted.outcome());
        included.add(new Included(candidate, converted.outcome()));
        var transaction = candidate.transaction();
        if (transaction.signerId().equals(transaction.receiverId())) {
            local.add(converted.receipt());
        } else {
            outgoing.add(converted.receipt());
        }
    }

    private void executeWhileThereIsGas(Deque<Receipt> queue) {
        while (!queue.isEmpty() && gasUsed < Protocol.GAS_PER_BLOCK) {
            var receipt = queue.removeFirst();
            var result = ExecuteReceipt.execute(receipt, world, height);
            account(result.outcome());
            executed.add(new ExecutedReceipt(receipt, result.outcome()));
            outgoing.addAll(result.receipts());
        }
    }

    private void account(Outcome outcome) {
        gasUsed += outcome.gasBurnt();
        burnt = burnt.plus(outcome.tokensBurnt());
    }

    /** A transaction in a block. */
    record Included(SignedTransaction transaction, Outcome outcome) {}

    /** A receipt executed in a block. */
    record ExecutedReceipt(Receipt receipt, Outcome outcome) {}

    /** What the block did; outgoing are the receipts that it made and that are executed later. */
    record Applied(
            List<Included> included,
            Map<CryptoHash, ChainError> rejected,
            List<ExecutedReceipt> executed,
            List<Receipt> outgoing,
            long gasUsed,
            NearAmount burnt) {

        BlockContent content() {
            return BlockContent.of(
                    included.stream().map(taken -> taken.outcome().id()).toList(),
                    executed.stream().map(done -> done.outcome().id()).toList(),
                    gasUsed,
                    burnt);
        }
    }
}
