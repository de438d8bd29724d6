package dev.concord.payout.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.LocalNode;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.payout.OnChain;
import dev.concord.payout.Samples;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.Testimony;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What proves that a key came past an attempt's nonce by another transaction. */
final class WitnessTest {

    private static final Action SOME = new Action.Transfer(NearAmount.ofNear("0.01"));

    private final SecretKey lane = SecretKey.random(new SplittableRandom());
    private LocalNode node;
    private NearRpc rpc;
    private OnChain bank;
    private OnChain treasury;

    @BeforeEach
    void start(@TempDir Path directory) {
        node = LocalNode.start(directory, 0, NodeSettings.every(Duration.ofMillis(50)));
        rpc = NearRpc.over(List.of(node.uri()));
        bank = new OnChain(rpc, node.bank().accountId(), node.bank().key());
        bank.execute(bank.account(), Action.AddKey.fullAccess(lane.publicKey()));
        treasury = new OnChain(rpc, bank.account(), lane);
    }

    @AfterEach
    void stop() {
        rpc.close();
        node.close();
    }

    @Test
    void anotherTransactionOfTheKeyOvertakesIt() {
        var attempt = attempt(treasury.nonce().next());
        var overtaking = send(treasury.nonce().plus(5));

        assertThat(testimony(attempt))
                .isInstanceOfSatisfying(
                        Testimony.Overtaken.class,
                        overtaken -> assertThat(overtaken.block()).isEqualTo(blockOf(overtaking.hash())));
    }

    @Test
    void aKeyThatHadPassedBeforeSigningOvertakesIt() {
        var used = treasury.nonce();

        assertThat(testimony(attempt(used))).isInstanceOf(Testimony.Overtaken.class);
    }

    @Test
    void itLivesInTheBlockInWhichTheKeyCameToIt() {
        var attempt = attempt(treasury.nonce().next());
        rpc.send(attempt.signed().toArray(), WaitUntil.FINAL);

        assertThat(testimony(attempt)).isEqualTo(new Testimony.Lives());
    }

    @Test
    void aKeyThatMovedByNoTransactionOfItsOwnProvesNothing() {
        var attempt = attempt(treasury.nonce().next());
        bank.execute(
                bank.account(), new Action.DeleteKey(lane.publicKey()), Action.AddKey.fullAccess(lane.publicKey()));

        assertThat(treasury.nonce().isAfter(attempt.nonce())).isTrue();
        assertThat(testimony(attempt)).isInstanceOf(Testimony.Silent.class);
    }

    private Testimony testimony(Attempt attempt) {
        return new Witness(rpc, bank.account()).testify(attempt);
    }

    /** Signs a payout and sends nothing. */
    private Attempt attempt(Nonce nonce) {
        var base = rpc.block(Finality.FINAL).point();
        var signed = treasury.sign(nonce, bank.account(), SOME);
        var payout = new Payout(
                new PayoutId(Samples.IDS.next()),
                new Payout.Purpose.Rewards(Samples.tasker()),
                bank.account(),
                Asset.NEAR,
                NearAmount.ofNear("0.01"));
        return new Attempt(
                Samples.IDS.next(),
                payout,
                lane.publicKey(),
                nonce,
                base.height(),
                Bytes.of(signed.encode()),
                signed.hash(),
                Attempt.Progress.SENT);
    }

    private SignedTransaction send(Nonce nonce) {
        var signed = treasury.sign(nonce, bank.account(), SOME, SOME);
        rpc.send(signed.encode(), WaitUntil.FINAL);
        return signed;
    }

    private CryptoHash blockOf(CryptoHash hash) {
        var known = (TransactionAnswer.Known) rpc.transaction(hash, bank.account(), WaitUntil.FINAL);
        return known.status().outcome().orElseThrow().blockHash();
    }
}
