package dev.concord.localnet.node;

import static java.util.stream.Collectors.partitioningBy;

import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.ChainError;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Genesis;
import dev.concord.localnet.fault.FaultKind;
import dev.concord.localnet.fault.Faults;
import dev.concord.localnet.journal.JournalRecord;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.SignedTransaction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One node: the chain, what waits to be included, and both on disk. One lock guards them all; under it a fact is written
 * before anyone can read it.
 */
public final class Node implements AutoCloseable {

    private static final int MAX_TRANSACTIONS_PER_BLOCK = 5_000;
    private static final int MAX_BLOCKS_BEHIND_CLOCK = 50;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition blockMade = lock.newCondition();
    private final InstantSource clock;
    private final NodeSettings settings;
    private final NodeDisk disk;
    private final Chain chain;
    private final Mempool mempool = new Mempool();
    private final Admission admission;
    private final Faults faults;
    private boolean stopped;

    private Node(InstantSource clock, NodeSettings settings, NodeDisk disk, Faults faults) {
        this.clock = clock;
        this.faults = faults;
        this.settings = settings;
        this.disk = disk;
        this.chain = disk.chain();
        this.admission = new Admission(chain, mempool, settings.transactionValidityBlocks());
        disk.waiting().forEach(mempool::add);
    }

    /** Opens the node whose state lies in a directory, and begins a new chain where there is none. */
    public static Node open(Path data, Genesis genesis, NodeSettings settings, InstantSource clock, Faults faults)
            throws IOException {
        return new Node(clock, settings, NodeDisk.open(data, genesis, nanos(clock.instant()), settings), faults);
    }

    public NodeSettings settings() {
        return settings;
    }

    /** Reads the chain as it is now. The function must return what later blocks do not change. */
    public <T> T read(Function<Chain, T> reader) {
        lock.lock();
        try {
            expectRunning();
            return reader.apply(chain);
        } finally {
            lock.unlock();
        }
    }

    /** Takes a transaction to wait for its block, or refuses it. The same one again is taken again, harmlessly. */
    public Submission submit(SignedTransaction signed) {
        if (!signed.verifies()) {
            return new Submission.Refused(ChainError.of("InvalidSignature"));
        }
        lock.lock();
        try {
            expectRunning();
            if (admission.isKnown(signed.hash())) {
                return new Submission.Taken();
            }
            var violation = admission.violation(signed);
            if (violation.isPresent()) {
                var error = violation.get();
                return error.isSilent() ? new Submission.Taken() : new Submission.Refused(error);
            }
            disk.accepted(signed);
            mempool.add(signed);
            return new Submission.Taken();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a transaction has come so far, for no longer than the time given.
     *
     * @param sent the transaction itself where the caller has it, to tell why it was dropped
     * @param seen the chain as the caller sees it
     */
    public Awaited await(
            CryptoHash hash,
            Optional<SignedTransaction> sent,
            WaitUntil level,
            Duration time,
            Function<Chain, Chain> seen)
            throws InterruptedException {
        var nanos = time.toNanos();
        lock.lock();
        try {
            while (true) {
                expectRunning();
                var trace = seen.apply(chain).trace(hash);
                if (trace.isPresent() && trace.get().reached().isAtLeast(level)) {
                    return new Awaited.Reached(trace.get());
                }
                var error = sent.filter(signed -> !admission.isKnown(hash)).flatMap(admission::violation);
                if (error.isPresent() && !error.get().isSilent()) {
                    return new Awaited.Invalid(error.get());
                }
                if (nanos <= 0) {
                    return new Awaited.TimedOut();
                }
                nanos = blockMade.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** When the next block is due. */
    Instant nextBlockTime() {
        return read(current -> Instant.EPOCH.plusNanos(disk.nextBlockNanos()));
    }

    /** Makes the next block. An empty one costs nothing but its height. */
    void makeBlock() {
        lock.lock();
        try {
            expectRunning();
            catchUpWithClock();
            if (faults.strikeChain(FaultKind.MISSING_CHUNK)) {
                disk.chunkMissed();
            } else if (mempool.isEmpty() && chain.isQuiet()) {
                chain.advanceTo(chain.head() + 1);
            } else {
                appendBlock();
            }
            headMoved();
        } finally {
            lock.unlock();
        }
    }

    /** Makes so many blocks without transactions at once, for tests of what only happens much later. */
    public void fastForward(long blocks) {
        lock.lock();
        try {
            expectRunning();
            var target = Math.addExact(chain.head(), blocks);
            disk.pace(chain.head() + 1, nanos(clock.instant()), 1);
            chain.advanceTo(target);
            disk.pace(target + 1, nanos(clock.instant()), settings.blockTime().toNanos());
            headMoved();
        } finally {
            lock.unlock();
        }
    }

    /** Changes the chain from its next block on. */
    public void enact(Decree decree) {
        lock.lock();
        try {
            expectRunning();
            disk.enact(decree, chain.head() + 1);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Undoes the newest blocks, as far as they are not final, as when another fork wins.
     *
     * @param lost whether their transactions are forgotten; else they wait again
     * @return how many transactions are in no block any more
     */
    public int fork(long blocks, boolean lost) {
        lock.lock();
        try {
            expectRunning();
            var undone = disk.forked(Math.max(chain.finalHead(), chain.head() - blocks), lost);
            if (!lost) {
                undone.forEach(mempool::add);
            }
            headMoved();
            return undone.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (!stopped) {
                stopped = true;
                blockMade.signalAll();
                disk.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private void appendBlock() {
        var order = faults.strikeChain(FaultKind.REORDER) ? Mempool.Order.HIGHEST_FIRST : Mempool.Order.LOWEST_FIRST;
        var byAge =
                mempool.next(MAX_TRANSACTIONS_PER_BLOCK, order).stream().collect(partitioningBy(admission::isExpired));
        var selection = Selection.of(byAge.getOrDefault(false, List.of()), faults);
        var result = chain.append(selection.candidates(), selection.foundInvalid());
        var expired = byAge.getOrDefault(true, List.of()).stream().map(SignedTransaction::hash);
        var dropped = Stream.of(expired, result.rejected().keySet().stream(), selection.dropped().stream())
                .flatMap(Function.identity())
                .toList();
        result.included().forEach(mempool::remove);
        dropped.forEach(mempool::remove);
        var foundInvalid = result.included().stream()
                .filter(selection.foundInvalid()::contains)
                .toList();
        disk.blockMade(new JournalRecord.BlockMade(chain.head(), result.included(), dropped, foundInvalid));
    }

    private void headMoved() {
        disk.headMoved();
        blockMade.signalAll();
    }

    /** After a long pause of the machine, blocks go on from now rather than in a burst. */
    private void catchUpWithClock() {
        var interval = settings.blockTime().toNanos();
        var now = nanos(clock.instant());
        if (now - disk.nextBlockNanos() > MAX_BLOCKS_BEHIND_CLOCK * interval) {
            disk.pace(chain.head() + 1, now, interval);
        }
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    private void expectRunning() {
        if (stopped) {
            throw new IllegalStateException("node: stopped");
        }
    }
}
