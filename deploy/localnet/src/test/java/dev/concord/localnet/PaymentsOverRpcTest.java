package dev.concord.localnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.TestChain;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.key.Signature;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.BlockHash;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.InvalidTransaction;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.ViewedAction;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.SignedTransaction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaymentsOverRpcTest {

    private static final Action ONE_NEAR = new Action.Transfer(NearAmount.ofNear("1"));

    private final LocalNode node;
    private final NearRpc rpc;
    private final Payer bank;

    PaymentsOverRpcTest(@TempDir Path directory) {
        node = LocalNode.start(directory, 0, new NodeSettings(Duration.ofMillis(20), 1_000));
        rpc = NearRpc.over(List.of(node.uri()));
        bank = new Payer(rpc, node.bank().accountId(), node.bank().key());
    }

    @BeforeAll
    void letSomeNoncesBeAllowed() {
        node.fastForward(10);
    }

    @AfterAll
    void stop() {
        rpc.close();
        node.close();
    }

    @Test
    void anAccountIsCreatedWithManyKeysAndEachOfThemPays() {
        var keys = IntStream.range(50, 58).mapToObj(PaymentsOverRpcTest::keyOf).toList();
        var treasury = new AccountId("treasury.bank.localnet");
        var actions = Stream.concat(
                        Stream.of(new Action.CreateAccount(), new Action.Transfer(NearAmount.ofNear("100"))),
                        keys.stream().map(key -> Action.AddKey.fullAccess(key.publicKey())))
                .toArray(Action[]::new);

        bank.pays(treasury, actions);

        assertThat(keys)
                .allSatisfy(key -> assertThat(new Payer(rpc, treasury, key)
                                .pays(bank.account(), ONE_NEAR)
                                .succeeded())
                        .isTrue());
    }

    @Test
    void theCostOfAPaymentIsWhatItsOutcomesBurnt() {
        var alice = newAccount("cost.bank.localnet", keyOf(2));
        var before = alice.balance();

        var outcome = alice.pays(bank.account(), ONE_NEAR);

        assertThat(before.minus(NearAmount.ofNear("1")).minus(outcome.tokensBurnt()))
                .isEqualTo(alice.balance());
        assertThat(outcome.tokensBurnt()).isEqualTo(NearAmount.parse("44636512500000000000"));
        assertThat(outcome.receipts()).hasSize(2);
    }

    @Test
    void anImplicitAccountIsCreatedByItsFirstPayment() {
        var key = keyOf(3);
        var implicit = key.publicKey().implicitAccount();
        assertThat(rpc.viewAccount(implicit, Finality.FINAL)).isInstanceOf(AccountAnswer.Absent.class);

        var outcome = bank.pays(implicit, ONE_NEAR);

        assertThat(outcome.tokensBurnt()).isGreaterThan(NearAmount.ofNear("0.007"));
        assertThat(new Payer(rpc, implicit, key)
                        .pays(bank.account(), new Action.Transfer(NearAmount.ofNear("0.5")))
                        .succeeded())
                .isTrue();
    }

    @Test
    void aPaymentToNobodyFailsInItsReceiptAndComesBack() {
        var alice = newAccount("back.bank.localnet", keyOf(4));
        var before = alice.balance();

        var outcome = alice.pays(new AccountId("nobody.bank.localnet"), ONE_NEAR);

        assertThat(outcome.status())
                .isEqualTo(new ExecutionStatus.ActionFailed(
                        0,
                        "AccountDoesNotExist",
                        "{\"AccountDoesNotExist\":{\"account_id\":\"nobody.bank.localnet\"}}"));
        assertThat(before.minus(outcome.tokensBurnt())).isEqualTo(alice.balance());
    }

    @Test
    void wrongSignaturesNoncesAndAmountsAreRefusedWithTheirReason() {
        var alice = newAccount("refused.bank.localnet", keyOf(5));
        var good = alice.signed(bank.account(), ONE_NEAR);
        var forged = new SignedTransaction(good.transaction(), Signature.of(new byte[Signature.SIZE]));
        alice.sent(good, WaitUntil.INCLUDED);

        assertThat(alice.refusal(forged))
                .isEqualTo(new InvalidTransaction.Other("InvalidSignature", "\"InvalidSignature\""));
        assertThat(alice.refusal(alice.signed(good.transaction().nonce(), alice.finalBlock(), bank.account())))
                .isEqualTo(new InvalidTransaction.InvalidNonce(
                        good.transaction().nonce(), good.transaction().nonce()));
        assertThat(alice.refusal(alice.signed(bank.account(), new Action.Transfer(NearAmount.ofNear("1000")))))
                .isInstanceOf(InvalidTransaction.NotEnoughBalance.class);
    }

    @Test
    void aNonceThatIsTooLargeIsNeverIncluded() {
        var alice = newAccount("large.bank.localnet", keyOf(6));
        var payment = alice.signed(Nonce.parse("18446744073709551615"), alice.finalBlock(), bank.account(), ONE_NEAR);

        rpc.send(payment.encode(), WaitUntil.NONE);
        alice.pays(bank.account(), ONE_NEAR);

        assertThat(rpc.transaction(payment.hash(), alice.account(), WaitUntil.NONE))
                .isEqualTo(new TransactionAnswer.Unknown());
    }

    @Test
    void aTransactionOnAnOldBlockHasExpired() {
        var alice = newAccount("expired.bank.localnet", keyOf(7));
        var payment = alice.signed(bank.account(), ONE_NEAR);

        node.fastForward(1_001);

        assertThat(alice.refusal(payment)).isEqualTo(new InvalidTransaction.Expired());
    }

    @Test
    void sendingIncludedBytesAgainIsHarmlessAndAnswersTheSame() {
        var alice = newAccount("again.bank.localnet", keyOf(8));
        var payment = alice.signed(bank.account(), ONE_NEAR);

        var first = alice.sent(payment, WaitUntil.FINAL);

        assertThat(alice.sent(payment, WaitUntil.FINAL)).isEqualTo(first);
    }

    @Test
    void theFinalBlockIsTwoBelowTheHead() {
        // A block may be made between the two questions, so that the lag looks smaller; never greater.
        var lags = Stream.generate(() -> rpc.status().latest().height()
                        - rpc.block(Finality.FINAL).height())
                .limit(500)
                .takeWhile(lag -> lag != 2L)
                .toList();

        assertThat(lags).hasSizeLessThan(500).allMatch(lag -> lag < 2L);
    }

    @Test
    void theBlockInWhichANonceWasUsedHoldsTheTransaction() {
        var alice = newAccount("bisect.bank.localnet", keyOf(9));
        var payment = alice.signed(bank.account(), ONE_NEAR);
        var outcome = alice.sent(payment, WaitUntil.FINAL);

        var including = rpc.blockAt(new BlockHash(outcome.blockHash())).orElseThrow();

        assertThat(nonceAt(alice, including.height()))
                .isEqualTo(payment.transaction().nonce());
        assertThat(nonceAt(alice, including.height() - 1))
                .isLessThan(payment.transaction().nonce());
        var chunk = rpc.chunk(including.chunks().getFirst().hash()).orElseThrow();
        assertThat(chunk.heightIncluded()).isEqualTo(including.height());
        assertThat(chunk.transactions()).anySatisfy(view -> {
            assertThat(view.hash()).isEqualTo(payment.hash());
            assertThat(view.actions()).containsExactly(new ViewedAction.Transfer(NearAmount.ofNear("1")));
        });
    }

    @Test
    void whatIsNotThereYetIsUnknown() {
        var future = new BlockHeight(1_000_000_000);

        assertThat(rpc.blockAt(future)).isEmpty();
        assertThat(rpc.viewAccount(bank.account(), future)).isEqualTo(new AccountAnswer.UnknownBlock());
        assertThat(rpc.viewAccessKey(bank.account(), keyOf(99).publicKey(), Finality.FINAL))
                .isInstanceOf(AccessKeyAnswer.Absent.class);
    }

    @Test
    void theNumbersOfTheChainAreToldAtRunTime() {
        var limits = rpc.limits();

        assertThat(limits.transactionValidityBlocks()).isEqualTo(1_000);
        assertThat(limits.accountCreationCharge()).isEqualTo(NearAmount.ofNear("0.007"));
        assertThat(limits.gasPurchasePrice()).isEqualTo(rpc.gasPrice().times(10));
        assertThat(rpc.status().chainId()).isEqualTo("localnet");
    }

    private Nonce nonceAt(Payer payer, long height) {
        var answer = rpc.viewAccessKey(payer.account(), keyOf(9).publicKey(), new BlockHeight(height));
        return ((AccessKeyAnswer.Found) answer).nonce();
    }

    private Payer newAccount(String name, SecretKey key) {
        var account = new AccountId(name);
        bank.pays(
                account,
                new Action.CreateAccount(),
                new Action.Transfer(NearAmount.ofNear("10")),
                Action.AddKey.fullAccess(key.publicKey()));
        return new Payer(rpc, account, key);
    }

    private static SecretKey keyOf(int number) {
        return TestChain.keyOf(number);
    }
}
