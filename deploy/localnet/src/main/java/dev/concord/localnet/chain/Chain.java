package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.Permission;
import dev.concord.near.transaction.SignedTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The chain from its genesis to its head, in memory. Not safe for use by several threads: the node guards it. */
public final class Chain {

    private final World world;
    private final AccountId bank;
    private final BlockNames names;
    private final BlockTimes times;
    private final Map<Long, BlockContent> contents;
    private final Executions executions;
    private final RecentQueues queues = new RecentQueues();
    private final List<Enacted> decrees = new ArrayList<>();
    private final TreeSet<Long> missedChunks;
    private final long oldest;
    private ReceiptQueue waiting = new ReceiptQueue();
    private long head = Protocol.GENESIS_HEIGHT;

    public Chain(Genesis genesis, BlockTimes times, ContractCode code) {
        this.world = new World(Protocol.SUPPLY, code);
        this.bank = genesis.bank();
        this.contents = new HashMap<>();
        this.executions = new Executions();
        this.missedChunks = new TreeSet<>();
        this.oldest = Protocol.GENESIS_HEIGHT;
        this.names = new BlockNames(genesis.seed());
        this.times = times;
        var bankKey = KeyState.added(new Permission.FullAccess(), Protocol.GENESIS_HEIGHT);
        var changes = world.change(Protocol.GENESIS_HEIGHT);
        changes.put(genesis.bank(), genesis.bankKey(), bankKey);
        changes.put(
                genesis.bank(), AccountState.created().plus(Protocol.SUPPLY).withMoreStorage(bankKey.storageBytes()));
        changes.commit();
    }

    /** The same chain seen by a node that is behind, or has forgotten. Only to be read. */
    private Chain(Chain whole, long head, long oldest) {
        this.world = whole.world;
        this.bank = whole.bank;
        this.names = whole.names;
        this.times = whole.times;
        this.contents = whole.contents;
        this.executions = whole.executions;
        this.missedChunks = whole.missedChunks;
        this.head = head;
        this.oldest = oldest;
    }

    /** This chain as a node sees it that is so many blocks behind, and keeps no more than so many. */
    public Chain seen(long lag, long kept) {
        var seenHead = Math.max(Protocol.GENESIS_HEIGHT, head - lag);
        return new Chain(this, seenHead, Math.max(Protocol.GENESIS_HEIGHT, seenHead - Math.min(kept, seenHead)));
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

    /**
     * Changes the chain from a height on, which is the next one's, or the genesis while nothing has happened.
     *
     * @throws IllegalArgumentException if the decree makes no sense
     */
    public void enact(Decree decree, long height) {
        EnactDecree.enact(decree, world, bank, height);
        decrees.add(new Enacted(decree, height));
    }

    /** Makes the next block. Candidates that find no room are in neither part of the result. */
    public BlockResult append(List<SignedTransaction> candidates) {
        return append(candidates, Set.of());
    }

    /** Makes the next block, which takes some of the candidates and yet finds them invalid. */
    public BlockResult append(List<SignedTransaction> candidates, Set<CryptoHash> foundInvalid) {
        var height = head + 1;
        var applied = ApplyBlock.apply(world, height, candidates, foundInvalid, waiting);
        executions.add(applied);
        var content = applied.content();
        if (!content.equals(BlockContent.EMPTY)) {
            contents.put(height, content);
        }
        head = height;
        queues.remember(head, waiting, finalHead());
        return new BlockResult(List.copyOf(content.transactions()), Map.copyOf(applied.rejected()));
    }

    /** Makes a block without a chunk: whatever waits goes on waiting. */
    public void missChunk() {
        head++;
        missedChunks.add(head);
        queues.remember(head, waiting, finalHead());
    }

    /**
     * Undoes the blocks above a height, which must not be final, as when another fork wins. Decrees stand.
     *
     * @return the transactions that are in no block any more
     */
    public List<SignedTransaction> undoTo(long height) {
        var undone = new ArrayList<SignedTransaction>();
        for (var above = height + 1; above <= head; above++) {
            undone.addAll(executions.undo(content(above)));
            contents.remove(above);
        }
        missedChunks.tailSet(height, false).clear();
        world.undoTo(height);
        head = Math.min(head, height);
        waiting = queues.at(height);
        var standing = decrees.stream().filter(each -> each.height() > height).toList();
        decrees.removeAll(standing);
        standing.forEach(each -> enact(each.decree(), height + 1));
        return undone;
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
        return (height >= oldest || height == Protocol.GENESIS_HEIGHT) && height <= head;
    }

    public CryptoHash hashOf(long height) {
        return names.block(height, content(height).hash());
    }

    public Block block(long height) {
        if (!exists(height)) {
            throw new IllegalArgumentException("height: " + height + " (expected: at most " + head + ")");
        }
        var content = content(height);
        var chunkHeight = chunkHeight(height);
        return new Block(
                height,
                hashOf(height),
                chunkHeight,
                chunkOf(chunkHeight),
                height == Protocol.GENESIS_HEIGHT ? CryptoHash.of(new byte[CryptoHash.SIZE]) : hashOf(height - 1),
                times.nanosAt(height),
                world.supply(height),
                content.transactions(),
                content.receipts(),
                content.gasUsed(),
                content.burnt());
    }

    public Optional<Receipt> receipt(CryptoHash id) {
        return executions.receipt(id);
    }

    /** How a receipt ended, if it was executed by the block at the head. */
    public Optional<Outcome> outcome(CryptoHash receipt) {
        return executions.outcome(receipt).filter(done -> exists(done.height()));
    }

    public boolean includes(CryptoHash transaction) {
        return included(transaction).filter(ApplyBlock.Included::holds).isPresent();
    }

    public Optional<TransactionTrace> trace(CryptoHash transaction) {
        return included(transaction).map(known -> executions.trace(known, head, finalHead()));
    }

    private Optional<ApplyBlock.Included> included(CryptoHash transaction) {
        return executions
                .included(transaction)
                .filter(known -> exists(known.outcome().height()));
    }

    /** The block that brought the chunk which a block holds. */
    private long chunkHeight(long height) {
        var brought = height;
        while (missedChunks.contains(brought)) {
            brought--;
        }
        return brought;
    }

    private CryptoHash chunkOf(long height) {
        return names.chunk(height, content(height).hash());
    }

    private BlockContent content(long height) {
        return contents.getOrDefault(height, BlockContent.EMPTY);
    }

    private record Enacted(Decree decree, long height) {}

    /** Which candidates the block took, in order, and which it found invalid. */
    public record BlockResult(List<CryptoHash> included, Map<CryptoHash, ChainError> rejected) {}
}
