package dev.concord.localnet.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.OutcomeStatus;
import dev.concord.localnet.chain.TestChain;
import dev.concord.localnet.fault.Fault;
import dev.concord.localnet.fault.FaultKind;
import dev.concord.near.key.AccountId;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.SignedTransaction;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TheChainGoesWrongAsAskedTest {

    private static final AccountId ALICE = TestChain.keyOf(9).publicKey().implicitAccount();
    private static final NearAmount ONE = NearAmount.ofNear("1");

    private final TestNode node;

    TheChainGoesWrongAsAskedTest(@TempDir Path directory) {
        node = new TestNode(directory);
        node.makeBlocks(3);
    }

    /** Whatever went wrong, a node that is killed comes back to the same chain, and no money was made or lost. */
    @AfterEach
    void everythingIsTheSameAfterAKill() {
        node.faults().clear();
        node.makeBlocks(6);
        var before = node.fingerprint();

        node.killAndRestart();

        assertThat(node.fingerprint()).isEqualTo(before);
        assertThat(node.held()).isEqualTo(node.head().supply());
    }

    @Test
    void anAcceptedTransactionIsDroppedWithoutAWord() {
        once(FaultKind.DROP);

        var payment = sent();
        node.makeBlocks(5);

        assertThat(node.includes(payment)).isFalse();
        node.node().submit(payment);
        node.makeBlocks(5);
        assertThat(node.balance(ALICE)).isEqualTo(ONE);
    }

    @Test
    void whileTheChainStallsTransactionsWait() {
        var stall = node.faults().add(Fault.of(FaultKind.STALL));
        var payment = sent();
        node.makeBlocks(5);
        assertThat(node.includes(payment)).isFalse();

        node.faults().remove(stall);
        node.makeBlocks(1);

        assertThat(node.includes(payment)).isTrue();
    }

    @Test
    void aHigherNonceThatGoesFirstKillsTheLowerOnes() {
        once(FaultKind.REORDER);
        var lower = sent();
        var higher = sent();

        node.makeBlocks(5);

        assertThat(node.includes(higher)).isTrue();
        assertThat(node.includes(lower)).isFalse();
    }

    @Test
    void aTransactionFoundInvalidOnChainMaySucceedLater() {
        once(FaultKind.INVALID_OUTCOME);
        var payment = sent();
        node.makeBlocks(5);
        OutcomeStatus status = node.node()
                .read(chain ->
                        chain.trace(payment.hash()).orElseThrow().status().orElseThrow());
        assertThat(status).isInstanceOf(OutcomeStatus.FoundInvalid.class);

        node.node().submit(payment);
        node.makeBlocks(5);

        assertThat(node.balance(ALICE)).isEqualTo(ONE);
    }

    @Test
    void aBlockWithoutChunkShowsTheOneBeforeAndNothingMoves() {
        once(FaultKind.MISSING_CHUNK);
        var payment = sent();
        node.makeBlocks(1);

        assertThat(node.head().chunkHeight()).isEqualTo(node.head().height() - 1);
        assertThat(node.includes(payment)).isFalse();
        node.makeBlocks(1);
        assertThat(node.head().chunkHeight()).isEqualTo(node.head().height());
        assertThat(node.includes(payment)).isTrue();
    }

    @Test
    void whatAForkUndoesIsIncludedAgainOrLost() {
        var kept = sent();
        node.makeBlocks(1);
        assertThat(node.node().fork(1, false)).isEqualTo(1);
        assertThat(node.includes(kept)).isFalse();
        node.makeBlocks(5);
        assertThat(node.balance(ALICE)).isEqualTo(ONE);

        var lost = sent();
        node.makeBlocks(2);
        assertThat(node.node().fork(2, true)).isEqualTo(1);
        node.makeBlocks(5);
        assertThat(node.includes(lost)).isFalse();
        assertThat(node.balance(ALICE)).isEqualTo(ONE);
    }

    @Test
    void aForkReachesNoFinalBlock() {
        var payment = sent();
        node.makeBlocks(4);

        node.node().fork(2, true);
        node.makeBlocks(1);

        assertThat(node.includes(payment)).isTrue();
    }

    @Test
    void anAccountThatIsDeletedIsGoneAndItsMoneyAtItsHeirs() {
        sent();
        node.makeBlocks(5);

        node.node().enact(new Decree.Delete(ALICE, TestChain.BANK));
        node.makeBlocks(1);

        boolean there = node.node()
                .read(chain -> chain.world().at(chain.head()).account(ALICE).isPresent());
        assertThat(there).isFalse();
    }

    private void once(FaultKind kind) {
        node.faults().add(Fault.of(kind).often(1000, 1));
    }

    private SignedTransaction sent() {
        var payment = node.fromBank(ALICE, new Action.Transfer(ONE));
        assertThat(node.node().submit(payment)).isEqualTo(new Submission.Taken());
        return payment;
    }
}
