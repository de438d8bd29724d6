package dev.concord.localnet.node;

import dev.concord.localnet.chain.AccountState;
import dev.concord.localnet.chain.BlockTimes;
import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Genesis;
import dev.concord.localnet.journal.Journal;
import dev.concord.localnet.journal.JournalRecord;
import dev.concord.localnet.journal.Tip;
import dev.concord.near.key.Bytes;
import dev.concord.near.transaction.SignedTransaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a node keeps on disk, and the chain computed from it. The caller's lock guards it. */
final class NodeDisk implements AutoCloseable {

    private final Journal journal;
    private final Tip tip;
    private final BlockTimes times;
    private final Chain chain;
    private final List<SignedTransaction> waiting;

    private NodeDisk(Journal journal, Tip tip, Replay replay, Chain chain) {
        this.journal = journal;
        this.tip = tip;
        this.times = replay.times();
        this.chain = chain;
        this.waiting = replay.waiting();
    }

    /**
     * Reads a node's state, or begins a chain where there is none. Goes on behind the greatest height that anybody was
     * told, at the pace given from now on.
     */
    static NodeDisk open(Path data, Genesis genesis, long nowNanos, NodeSettings settings) throws IOException {
        var replay = new Replay();
        var journal = Journal.open(data.resolve("journal"), replay::accept);
        var tip = Tip.open(data.resolve("tip"));
        var kept = replay.chain();
        if (kept.isEmpty()) {
            journal.append(new JournalRecord.Begun(genesis));
        }
        var chain = kept.orElseGet(() -> replay.begin(genesis));
        var disk = new NodeDisk(journal, tip, replay, chain);
        var told = tip.read();
        disk.pace(
                kept.isEmpty() ? chain.head() : Math.max(chain.head(), told) + 1,
                nowNanos,
                settings.blockTime().toNanos());
        chain.advanceTo(told);
        disk.deploy(settings.tokens(), kept.isEmpty() ? chain.head() : chain.head() + 1);
        disk.headMoved();
        return disk;
    }

    private void deploy(List<Decree.Deploy> tokens, long height) {
        for (var token : tokens) {
            var present = chain.world().at(height).account(token.account()).map(AccountState::token);
            if (present.isEmpty()) {
                enact(token, height);
            } else if (!present.get().equals(token.token())) {
                throw new IllegalStateException(
                        "account: %s has %s (expected: %s)".formatted(token.account(), present.get(), token.token()));
            }
        }
    }

    Chain chain() {
        return chain;
    }

    /** What was accepted before the restart, and is in no block yet. */
    List<SignedTransaction> waiting() {
        return waiting;
    }

    void accepted(SignedTransaction signed) {
        journal.append(new JournalRecord.Accepted(Bytes.of(signed.encode())));
    }

    void blockMade(JournalRecord.BlockMade made) {
        if (!made.included().isEmpty() || !made.dropped().isEmpty()) {
            journal.append(made);
        }
    }

    /** Carries a decree out, and writes it down once it has turned out possible. */
    void enact(Decree decree, long height) {
        chain.enact(decree, height);
        journal.append(new JournalRecord.Decreed(height, decree));
    }

    void chunkMissed() {
        chain.missChunk();
        journal.append(new JournalRecord.ChunkMissed(chain.head()));
    }

    List<SignedTransaction> forked(long height, boolean lost) {
        journal.append(new JournalRecord.Forked(height, lost));
        return chain.undoTo(height);
    }

    void pace(long height, long startNanos, long intervalNanos) {
        journal.append(new JournalRecord.Paced(height, startNanos, intervalNanos));
        times.from(height, startNanos, intervalNanos);
    }

    void headMoved() {
        tip.write(chain.head());
    }

    long nextBlockNanos() {
        return times.nanosAt(chain.head() + 1);
    }

    @Override
    public void close() throws IOException {
        journal.close();
        tip.close();
    }
}
