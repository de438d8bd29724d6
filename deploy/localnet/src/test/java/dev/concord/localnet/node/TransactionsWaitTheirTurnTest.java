package dev.concord.localnet.node;

import static dev.concord.localnet.chain.TestChain.BANK;
import static dev.concord.localnet.chain.TestChain.BANK_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.ChainError;
import dev.concord.localnet.chain.TestChain;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.Signature;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransactionsWaitTheirTurnTest {

    private static final AccountId IMPLICIT = TestChain.keyOf(9).publicKey().implicitAccount();
    private static final Action ONE_NEAR = new Action.Transfer(NearAmount.ofNear("1"));

    private final TestNode node;

    TransactionsWaitTheirTurnTest(@TempDir Path directory) {
        node = new TestNode(directory);
        node.makeBlocks(3);
    }

    @Test
    void withinAKeyTheLowerNonceGoesFirstWhateverCameFirst() {
        var second = payment(12);
        var first = payment(11);

        node.node().submit(second);
        node.node().submit(first);
        node.makeBlocks(1);

        assertThat(node.head().transactions()).containsExactly(first.hash(), second.hash());
    }

    @Test
    void theSameBytesAgainAreTakenAgainAndPaidOnce() {
        var payment = payment(11);

        assertThat(node.node().submit(payment)).isEqualTo(new Submission.Taken());
        assertThat(node.node().submit(payment)).isEqualTo(new Submission.Taken());
        node.makeBlocks(5);
        assertThat(node.node().submit(payment)).isEqualTo(new Submission.Taken());
        node.makeBlocks(5);

        assertThat(node.balance(IMPLICIT)).isEqualTo(NearAmount.ofNear("1"));
    }

    @Test
    void aForgedSignatureIsRefused() {
        var forged = new SignedTransaction(payment(11).transaction(), Signature.of(new byte[Signature.SIZE]));

        assertThat(node.node().submit(forged)).isEqualTo(new Submission.Refused(ChainError.of("InvalidSignature")));
    }

    @Test
    void aBaseBlockThatIsTooOldOrUnknownIsRefusedAsExpired() {
        var old = payment(11);
        var unknown = basedOn(CryptoHash.sha256(new byte[] {1}), 12);

        node.makeBlocks(50);
        assertThat(node.node().submit(old)).isEqualTo(new Submission.Taken());
        node.makeBlocks(1);

        assertThat(node.node().submit(basedOn(old.transaction().blockHash(), 13)))
                .isEqualTo(new Submission.Refused(ChainError.of("Expired")));
        assertThat(node.node().submit(unknown)).isEqualTo(new Submission.Refused(ChainError.of("Expired")));
    }

    @Test
    void whatExpiresWhileItWaitsIsDroppedAlsoAfterARestart() {
        var payment = payment(11);
        node.node().submit(payment);

        node.node().fastForward(51);
        node.makeBlocks(3);
        node.killAndRestart();
        node.makeBlocks(3);

        assertThat(node.includes(payment)).isFalse();
    }

    @Test
    void aNonceThatIsTooLargeIsTakenAndNeverIncluded() {
        var payment = payment(999_000_000_000L);

        assertThat(node.node().submit(payment)).isEqualTo(new Submission.Taken());
        node.makeBlocks(10);

        assertThat(node.includes(payment)).isFalse();
    }

    @Test
    void whoWaitsForATransactionThatBecameInvalidIsTold() throws InterruptedException {
        var winner = payment(11);
        var loser = new Transaction(
                        BANK,
                        BANK_KEY.publicKey(),
                        Nonce.of(11),
                        BANK,
                        winner.transaction().blockHash(),
                        List.of(ONE_NEAR))
                .sign(BANK_KEY);
        node.node().submit(winner);
        node.node().submit(loser);
        node.makeBlocks(1);
        var beaten = node.includes(loser) ? winner : loser;

        var awaited = node.node()
                .await(beaten.hash(), Optional.of(beaten), WaitUntil.INCLUDED, Duration.ZERO, Function.identity());

        assertThat(awaited)
                .isInstanceOfSatisfying(
                        Awaited.Invalid.class,
                        invalid -> assertThat(invalid.error().kind()).isEqualTo("InvalidNonce"));
    }

    @Test
    void waitingEndsWhenItsTimeIsOver() throws InterruptedException {
        var payment = payment(11);
        node.node().submit(payment);

        assertThat(node.node()
                        .await(
                                payment.hash(),
                                Optional.of(payment),
                                WaitUntil.FINAL,
                                Duration.ofMillis(10),
                                Function.identity()))
                .isEqualTo(new Awaited.TimedOut());
    }

    private SignedTransaction payment(long nonce) {
        return basedOn(node.head().hash(), nonce);
    }

    private static SignedTransaction basedOn(CryptoHash block, long nonce) {
        return new Transaction(BANK, BANK_KEY.publicKey(), Nonce.of(nonce), IMPLICIT, block, List.of(ONE_NEAR))
                .sign(BANK_KEY);
    }
}
