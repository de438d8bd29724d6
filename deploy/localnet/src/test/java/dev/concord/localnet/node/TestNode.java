package dev.concord.localnet.node;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.Block;
import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.TestChain;
import dev.concord.localnet.fault.Faults;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.SignedTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** A node whose clock and blocks the test makes go on. To kill it is to forget it: it writes nothing at its end. */
final class TestNode {

    private static final NodeSettings SETTINGS = new NodeSettings(Duration.ofMillis(100), 50);
    private static final long SEED = 5;
    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");

    private final Path directory;
    private final Faults faults = new Faults(new Random(SEED));
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private Node node;
    private TestChain signer;

    TestNode(Path directory) {
        this.directory = directory;
        this.node = open();
        this.signer = node.read(TestChain::new);
    }

    Faults faults() {
        return faults;
    }

    Node node() {
        return node;
    }

    void killAndRestart() {
        node = open();
        signer = node.read(TestChain::new);
    }

    void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    void makeBlocks(int count) {
        for (var i = 0; i < count; i++) {
            passes(SETTINGS.blockTime());
            node.makeBlock();
        }
    }

    SignedTransaction fromBank(AccountId receiver, Action... actions) {
        return signer.fromBank(receiver, actions);
    }

    Block head() {
        return node.read(chain -> chain.block(chain.head()));
    }

    boolean includes(SignedTransaction transaction) {
        return node.read(chain -> chain.includes(transaction.hash()));
    }

    WaitUntil reached(SignedTransaction transaction) {
        return node.read(chain -> chain.trace(transaction.hash()).orElseThrow().reached());
    }

    NearAmount balance(AccountId account) {
        return node.read(chain ->
                chain.world().at(chain.head()).account(account).orElseThrow().amount());
    }

    NearAmount held() {
        return node.read(chain -> chain.world().held(chain.head()));
    }

    /** What anybody could have been told of the chain. */
    String fingerprint() {
        return node.read(TestNode::fingerprint);
    }

    private static String fingerprint(Chain chain) {
        var text = new StringBuilder();
        for (var height = 1L; height <= chain.head(); height++) {
            text.append(chain.block(height)).append('\n');
            text.append(chain.world().held(height)).append('\n');
        }
        return text.toString();
    }

    private Node open() {
        try {
            return Node.open(directory, TestChain.GENESIS, SETTINGS, now::get, faults);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
