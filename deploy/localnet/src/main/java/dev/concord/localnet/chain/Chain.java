package dev.concord.localnet.chain;

import dev.concord.localnet.chain.TransactionTrace.TracedReceipt;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Permission;
import dev.concord.near.transaction.SignedTransaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The chain from its genesis to its head, in memory. Not safe for use by several threads: the node guards it. */
public final class Chain {

    private final World world = new World(Protocol.SUPPLY);
    private final BlockNames names;
    private final BlockTimes times;
    private final Map<Long, BlockContent> contents = new HashMap<>();
    private final Map<CryptoHash, ApplyBlock.Included> transactions = new HashMap<>();
    private final Map<CryptoHash, Receipt> receipts = new HashMap<>();
    private final Map<CryptoHash, Outcome> outcomes = new HashMap<>();
    private final Deque<Receipt> waiting = new ArrayDeque<>();
    private long head = Protocol.GENESIS_HEIGHT;

    public Chain(Genesis genesis, BlockTimes times) {
        this.names = new BlockNames(genesis.seed());
        this.times = times;
        var bankKey = KeyState.added(new Permission.FullAccess(), Protocol.GENESIS_HEIGHT);
        var changes = world.change(Protocol.GENESIS_HEIGHT);
        changes.put(genesis.bank(), genesis.bankKey(), bankKey);
        changes.put(
                genesis.bank(), AccountState.created().plus(Protocol.SUPPLY).withMoreStorage(bankKey.storageBytes()));
        changes.commit();
    }

    public long head() {
        return head;
    }

    public long finalHead() {
        return Math.max(Protocol.GENESIS_HEIGHT, head - Protocol.FINALITY_LAG);
    }

    public World world() {
        return world;
    }

    /** Whether no receipt waits, so that the next block changes nothing by itself. */
    public boolean isQuiet() {
        return waiting.isEmpty();
    }

    /** Makes the next block. Candidates that find no room are in neither part of the result. */
    public BlockResult append(List<SignedTransaction> candidates) {
        var height = head + 1;
        var applied = ApplyBlock.apply(world, height, candidates, waiting);
        applied.included().forEach(taken -> transactions.put(taken.outcome().id(), taken));
        applied.executed().forEach(done -> outcomes.put(done.outcome().id(), done.outcome()));
        applied.executed().forEach(done -> receipts.put(done.receipt().id(), done.receipt()));
        applied.outgoing().forEach(receipt -> receipts.put(receipt.id(), receipt));
        var content = applied.content();
        if (!content.equals(BlockContent.EMPTY)) {
            contents.put(height, content);
        }
        head = height;
        return new BlockResult(List.copyOf(content.transactions()), Map.copyOf(applied.rejected()));
    }

    /** Makes blocks without transactions up to a height; at once where they are empty. */
    public void advanceTo(long height) {
        while (head < height && !isQuiet()) {
            append(List.of());
        }
        head = Math.max(head, height);
    }

    /** Why the transaction could not be included in the next block; empty if it could. */
    public Optional<ChainError> violation(SignedTransaction transaction) {
        return TransactionRules.violation(transaction.transaction(), world.at(head), head + 1);
    }

    /** The height of the block by that name, if it is one of this chain's. */
    public OptionalLong heightOf(CryptoHash block) {
        var claimed = BlockNames.claimedHeight(block);
        return claimed.isPresent()
                        && exists(claimed.getAsLong())
                        && hashOf(claimed.getAsLong()).equals(block)
                ? claimed
                : OptionalLong.empty();
    }

    public OptionalLong heightOfChunk(CryptoHash chunk) {
        var claimed = BlockNames.claimedHeight(chunk);
        return claimed.isPresent()
                        && exists(claimed.getAsLong())
                        && chunkOf(claimed.getAsLong()).equals(chunk)
                ? claimed
                : OptionalLong.empty();
    }

    public boolean exists(long height) {
        return height >= Protocol.GENESIS_HEIGHT && height <= head;
    }

    public CryptoHash hashOf(long height) {
        return names.block(height, content(height).hash());
    }

    public Block block(long height) {
        if (!exists(height)) {
            throw new IllegalArgumentException("height: " + height + " (expected: at most " + head + ")");
        }
        var content = content(height);
        return new Block(
                height,
                hashOf(height),
                chunkOf(height),
                height == Protocol.GENESIS_HEIGHT ? CryptoHash.of(new byte[CryptoHash.SIZE]) : hashOf(height - 1),
                times.nanosAt(height),
                world.supply(height),
                content.transactions(),
                content.receipts(),
                content.gasUsed(),
                content.burnt());
    }

    public Optional<Receipt> receipt(CryptoHash id) {
        return Optional.ofNullable(receipts.get(id));
    }

    public boolean includes(CryptoHash transaction) {
        return transactions.containsKey(transaction);
    }

    public Optional<TransactionTrace> trace(CryptoHash transaction) {
        return Optional.ofNullable(transactions.get(transaction)).map(this::trace);
    }

    private TransactionTrace trace(ApplyBlock.Included included) {
        var traced = new ArrayList<TracedReceipt>();
        var next = new ArrayDeque<>(included.outcome().receiptIds());
        while (!next.isEmpty()) {
            var id = next.removeFirst();
            var outcome = Optional.ofNullable(outcomes.get(id));
            outcome.ifPresent(done -> next.addAll(done.receiptIds()));
            traced.add(new TracedReceipt(receipt(id).orElseThrow(), outcome));
        }
        return new TransactionTrace(included.transaction(), included.outcome(), traced, reached(included, traced));
    }

    private WaitUntil reached(ApplyBlock.Included included, List<TracedReceipt> traced) {
        var executed =
                traced.stream().filter(each -> !each.receipt().isRefund()).allMatch(each -> each.isExecutedBy(head));
        if (included.outcome().height() > finalHead()) {
            return executed ? WaitUntil.EXECUTED_OPTIMISTIC : WaitUntil.INCLUDED;
        }
        if (!executed) {
            return WaitUntil.INCLUDED_FINAL;
        }
        return traced.stream().allMatch(each -> each.isExecutedBy(finalHead())) ? WaitUntil.FINAL : WaitUntil.EXECUTED;
    }

    private CryptoHash chunkOf(long height) {
        return names.chunk(height, content(height).hash());
    }

    private BlockContent content(long height) {
        return contents.getOrDefault(height, BlockContent.EMPTY);
    }

    /** Which candidates the block took, in order, and which it found invalid. */
    public record BlockResult(List<CryptoHash> included, Map<CryptoHash, ChainError> rejected) {}
}
