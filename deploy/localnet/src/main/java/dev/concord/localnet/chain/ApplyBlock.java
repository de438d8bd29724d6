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
import java.util.Objects;
import java.util.Set;

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
    private final Map<CryptoHash, PromiseResult> results = new LinkedHashMap<>();
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
     * @param foundInvalid those of them that the block is to take and yet to find invalid
     * @param waiting receipts that wait, in order: those executed leave it, and new ones join it at its end
     */
    static Applied apply(
            World world,
            long height,
            List<SignedTransaction> candidates,
            Set<CryptoHash> foundInvalid,
            ReceiptQueue waiting) {
        return new ApplyBlock(world, height).run(candidates, foundInvalid, waiting);
    }

    private Applied run(List<SignedTransaction> candidates, Set<CryptoHash> foundInvalid, ReceiptQueue waiting) {
        for (var candidate : candidates) {
            if (gasUsed >= Protocol.CONVERSION_GAS_PER_BLOCK) {
                break;
            }
            if (foundInvalid.contains(candidate.hash())) {
                findInvalid(candidate);
            } else {
                take(candidate);
            }
        }
        executeWhileThereIsGas(local);
        executeWhileThereIsGas(waiting.ready());
        world.burn(height, burnt);
        outgoing.addAll(0, local);
        waiting.add(outgoing);
        results.forEach(waiting::deliver);
        return new Applied(included, rejected, executed, outgoing, gasUsed, burnt);
    }

    /** As if the signer's balance had changed since the block's maker looked: nothing is done, and the nonce stays unused. */
    private void findInvalid(SignedTransaction candidate) {
        var signer = candidate.transaction().signerId();
        var error = ChainError.of("NotEnoughBalance", "signer_id", signer.value())
                .and("balance", "0")
                .and("cost", Charge.of(candidate.transaction()).total().toString());
        included.add(new Included(
                candidate,
                new Outcome(
                        candidate.hash(),
                        height,
                        signer,
                        new OutcomeStatus.FoundInvalid(error),
                        0,
                        NearAmount.ZERO,
                        List.of(),
                        List.of())));
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
            var done = ExecuteReceipt.execute(receipt, world, height);
            account(done.outcome());
            burnt = burnt.plus(done.lost());
            executed.add(new ExecutedReceipt(receipt, done.outcome()));
            outgoing.addAll(done.receipts());
            done.result().ifPresent(result -> results.put(Objects.requireNonNull(receipt.resultTo()), result));
        }
    }

    private void account(Outcome outcome) {
        gasUsed += outcome.gasBurnt();
        burnt = burnt.plus(outcome.tokensBurnt());
    }

    /** A transaction in a block. */
    record Included(SignedTransaction transaction, Outcome outcome) {

        /** Whether the transaction can never be included again. */
        boolean holds() {
            return !(outcome.status() instanceof OutcomeStatus.FoundInvalid);
        }
    }

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
