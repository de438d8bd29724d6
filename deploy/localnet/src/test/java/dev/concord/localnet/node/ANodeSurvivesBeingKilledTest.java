package dev.concord.localnet.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.TestChain;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ANodeSurvivesBeingKilledTest {

    private static final AccountId IMPLICIT = TestChain.keyOf(9).publicKey().implicitAccount();
    private static final Action ONE_NEAR = new Action.Transfer(NearAmount.ofNear("1"));

    private final Path directory;
    private final TestNode node;

    ANodeSurvivesBeingKilledTest(@TempDir Path directory) {
        this.directory = directory;
        this.node = new TestNode(directory);
    }

    @Test
    void everythingThatAnybodyWasToldIsStillSo() {
        node.node().submit(node.fromBank(IMPLICIT, ONE_NEAR));
        node.makeBlocks(3);
        node.node().submit(node.fromBank(IMPLICIT, ONE_NEAR));
        node.makeBlocks(1);
        var before = node.fingerprint();

        node.killAndRestart();

        assertThat(node.fingerprint()).isEqualTo(before);
    }

    @Test
    void aTransactionThatWasTakenAndNotIncludedYetIsIncludedLater() {
        var payment = node.fromBank(IMPLICIT, ONE_NEAR);
        node.node().submit(payment);

        node.killAndRestart();
        node.makeBlocks(5);

        assertThat(node.reached(payment)).isEqualTo(WaitUntil.FINAL);
    }

    @Test
    void receiptsOnTheirWayArriveOnce() {
        node.node().submit(node.fromBank(IMPLICIT, ONE_NEAR));
        for (var i = 0; i < 4; i++) {
            node.makeBlocks(1);
            node.killAndRestart();
        }

        assertThat(node.balance(IMPLICIT)).isEqualTo(NearAmount.ofNear("1"));
        assertThat(node.held()).isEqualTo(node.head().supply());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void killsAtAnyTimeChangeNothing(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++) {
            if (random.nextInt(3) > 0) {
                node.node().submit(node.fromBank(IMPLICIT, ONE_NEAR));
            }
            if (random.nextInt(3) > 0) {
                node.makeBlocks(random.nextInt(4));
            }
            if (random.nextInt(4) == 0) {
                var before = node.fingerprint();
                node.killAndRestart();
                assertThat(node.fingerprint()).isEqualTo(before);
            }
        }
    }

    @Test
    void heightsGoOnFromTheLastOneAndTimeDoesNotGoBack() {
        node.makeBlocks(10);
        var last = node.head();

        node.passes(Duration.ofHours(3));
        node.killAndRestart();
        node.makeBlocks(1);

        var next = node.head();
        assertThat(next.height()).isEqualTo(last.height() + 1);
        assertThat(next.previousHash()).isEqualTo(last.hash());
        assertThat(next.epochNanos() - last.epochNanos())
                .isGreaterThanOrEqualTo(Duration.ofHours(3).toNanos());
    }

    @Test
    void anIdleChainTakesNoDisk() throws IOException {
        node.makeBlocks(1);
        var before = Files.size(directory.resolve("journal"));

        node.makeBlocks(10_000);

        assertThat(Files.size(directory.resolve("journal"))).isEqualTo(before);
        node.killAndRestart();
        assertThat(node.head().height()).isEqualTo(10_002);
    }

    @Test
    void fastForwardedBlocksStayWhereTheyAre() {
        node.node().submit(node.fromBank(IMPLICIT, ONE_NEAR));
        node.makeBlocks(1);
        node.node().fastForward(1_000);
        var before = node.head();

        node.killAndRestart();

        var after = node.head();
        assertThat(after).isEqualTo(before);
        assertThat(after.height()).isEqualTo(1_002);
    }
}
