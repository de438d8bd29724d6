package dev.concord.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.TestChain;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.InvalidTransaction;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.TransientFailure;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsOverRpcTest {

    private static final AccountId TOKEN = new AccountId("usd.localnet");
    private static final Action ONE_NEAR = new Action.Transfer(NearAmount.ofNear("1"));

    private final LocalNode node;
    private final NearRpc honest;
    private final NearRpc other;
    private final Payer bank;
    private final Control control;

    FaultsOverRpcTest(@TempDir Path directory) {
        var dollar = new Decree.Deploy(TOKEN, new Token(TestChain.BANK, "US Dollar", "USD", 6), BigInteger.TEN.pow(9));
        node = LocalNode.start(
                directory, 0, new NodeSettings(Duration.ofMillis(20), 1_000).with(dollar), OptionalInt.of(0));
        honest = NearRpc.over(List.of(node.uri()));
        other = NearRpc.over(List.of(URI.create(node.uri() + "/other")));
        bank = new Payer(honest, node.bank().accountId(), node.bank().key());
        control = new Control(node.control().orElseThrow());
    }

    @BeforeAll
    void letSomeNoncesBeAllowed() {
        control.does("POST", "/control/blocks", "{\"count\":20}");
    }

    @AfterEach
    void allIsWellAgain() {
        control.does("DELETE", "/control/faults", "");
    }

    @AfterAll
    void stop() {
        control.close();
        other.close();
        honest.close();
        node.close();
    }

    @Test
    void anAnswerIsLostThoughTheNodeDidWhatItWasAsked() {
        for (var kind : List.of("disconnect", "server-error", "timeout")) {
            var payment = bank.signed(bank.account(), ONE_NEAR);
            fault(
                    "{\"kind\":\"%s\",\"endpoint\":\"/other\",\"methods\":[\"send_tx\"],\"times\":1,\"carriedOut\":true%s}"
                            .formatted(kind, kind.equals("timeout") ? ",\"size\":50" : ""));

            assertThatThrownBy(() -> other.send(payment.encode(), WaitUntil.NONE))
                    .as(kind)
                    .isInstanceOf(TransientFailure.class);

            assertThat(bank.sent(payment, WaitUntil.FINAL).succeeded()).isTrue();
        }
    }

    @Test
    void anAnswerIsLostAndNothingWasDone() {
        var payment = bank.signed(bank.account(), ONE_NEAR);
        fault("{\"kind\":\"server-error\",\"size\":502,\"endpoint\":\"/other\",\"times\":1}");

        assertThatThrownBy(() -> other.send(payment.encode(), WaitUntil.NONE)).isInstanceOf(TransientFailure.class);

        assertThat(honest.transaction(payment.hash(), bank.account(), WaitUntil.NONE))
                .isEqualTo(new TransactionAnswer.Unknown());
    }

    @Test
    void aNodeThatIsBehindKnowsNeitherTheNewestBlocksNorTransactions() {
        var before = bank.sent(bank.signed(bank.account(), ONE_NEAR), WaitUntil.FINAL);
        fault("{\"kind\":\"lag\",\"endpoint\":\"/other\",\"size\":200}");
        var fresh = bank.signed(bank.account(), ONE_NEAR);

        assertThat(payerAt(other).refusal(fresh)).isEqualTo(new InvalidTransaction.Expired());
        assertThat(other.transaction(before.transaction().hash(), bank.account(), WaitUntil.NONE))
                .isEqualTo(new TransactionAnswer.Unknown());
        assertThat(honest.status().latest().height() - other.status().latest().height())
                .isBetween(100L, 200L);
    }

    @Test
    void aNodeThatForgetsAnswersOnlyForItsNewestBlocks() {
        var before = bank.sent(bank.signed(bank.account(), ONE_NEAR), WaitUntil.FINAL);
        control.does("POST", "/control/blocks", "{\"count\":50}");
        fault("{\"kind\":\"short-retention\",\"endpoint\":\"/other\",\"size\":20}");
        var old = new BlockHeight(honest.block(Finality.FINAL).height() - 40);

        assertThat(other.transaction(before.transaction().hash(), bank.account(), WaitUntil.NONE))
                .isEqualTo(new TransactionAnswer.Unknown());
        assertThat(other.viewAccount(bank.account(), old)).isEqualTo(new AccountAnswer.UnknownBlock());
        assertThat(honest.viewAccount(bank.account(), old)).isInstanceOf(AccountAnswer.Found.class);
    }

    @Test
    void aCongestedShardTakesTheSameBytesLater() {
        var payment = bank.signed(bank.account(), ONE_NEAR);
        for (var kind : List.of("congestion", "shard-stuck")) {
            fault("{\"kind\":\"%s\",\"times\":1}".formatted(kind));
            assertThatThrownBy(() -> honest.send(payment.encode(), WaitUntil.INCLUDED))
                    .isInstanceOfSatisfying(
                            TransientFailure.class,
                            failure -> assertThat(failure.reason()).isEqualTo(TransientFailure.Reason.CONGESTED));
        }

        assertThat(bank.sent(payment, WaitUntil.FINAL).succeeded()).isTrue();
    }

    @Test
    void oneEndpointLiesAndTheOtherDoesNot() {
        var paid = bank.sent(bank.signed(bank.account(), ONE_NEAR), WaitUntil.FINAL)
                .transaction()
                .hash();
        var truth = nonce(honest);
        fault("{\"kind\":\"lie-nonce\",\"endpoint\":\"/other\",\"size\":7}");
        fault("{\"kind\":\"lie-balance\",\"endpoint\":\"/other\"}");
        fault("{\"kind\":\"lie-failed\",\"endpoint\":\"/other\"}");

        assertThat(nonce(other)).isEqualTo(truth.plus(7));
        assertThat(nonce(honest)).isEqualTo(truth);
        assertThat(payerAt(other).balance()).isGreaterThan(bank.balance());
        assertThat(status(other, paid)).isInstanceOf(ExecutionStatus.ActionFailed.class);
        assertThat(status(honest, paid)).isInstanceOf(ExecutionStatus.Succeeded.class);
    }

    @Test
    void aPausedTokenHoldsEveryTransfer() {
        control.does("POST", "/control/tokens", "{\"account\":\"usd.localnet\",\"paused\":true}");
        var paused = bank.pays(
                TOKEN, TokenCalls.transfer(new TokenTransfer(new AccountId("a1.localnet"), TokenAmount.of(1))));
        control.does("POST", "/control/tokens", "{\"account\":\"usd.localnet\",\"paused\":false}");
        var after = bank.pays(
                TOKEN, TokenCalls.transfer(new TokenTransfer(new AccountId("a1.localnet"), TokenAmount.of(1))));

        assertThat(details(paused.status())).contains("Pausable: Method is paused");
        assertThat(details(after.status())).contains("The account a1.localnet is not registered");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsReason() {
        assertThat(control.asks("POST", "/control/faults", "{\"kind\":\"plague\"}")
                        .body())
                .contains("kind: \\\"plague\\\" (expected:");
        assertThat(control.asks("POST", "/control/faults", "{\"kind\":\"lag\",\"permile\":1}")
                        .body())
                .contains("permile: unknown");
        assertThat(control.asks("POST", "/control/faults", "{\"kind\":\"lag\",\"times\":0}")
                        .body())
                .contains("times: 0 (expected: a number, 1..2147483647)");
        assertThat(control.asks("POST", "/control/forks", "{\"blocks\":3}").body())
                .contains("blocks: 3 (expected: a number, 1..2)");
        assertThat(control.asks(
                                "POST",
                                "/control/deleted-accounts",
                                "{\"account\":\"bank.localnet\",\"beneficiary\":\"bank.localnet\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(control.asks("PUT", "/control/faults", "{}").statusCode()).isEqualTo(404);
        assertThat(control.asks("POST", "/control/faults", "[]").statusCode()).isEqualTo(400);
    }

    @Test
    void faultsAreListedWithHowOftenTheyStruck() {
        fault("{\"kind\":\"lag\",\"endpoint\":\"/other\",\"size\":1}");
        other.status();

        assertThat(control.does("GET", "/control/faults", ""))
                .contains("\"kind\":\"lag\",\"endpoint\":\"/other\"")
                .containsPattern("\"struck\":[1-9]");
    }

    @Test
    void nobodyControlsANodeUnlessAskedFor(@TempDir Path directory) {
        try (var plain = LocalNode.start(directory, 0, Duration.ofMillis(50))) {
            assertThat(plain.control()).isEmpty();
        }
    }

    private void fault(String json) {
        control.does("POST", "/control/faults", json);
    }

    private Payer payerAt(NearRpc rpc) {
        return new Payer(rpc, node.bank().accountId(), node.bank().key());
    }

    private Nonce nonce(NearRpc rpc) {
        var answer = rpc.viewAccessKey(bank.account(), node.bank().key().publicKey(), Finality.FINAL);
        return ((AccessKeyAnswer.Found) answer).nonce();
    }

    private ExecutionStatus status(NearRpc rpc, CryptoHash hash) {
        return switch (rpc.transaction(hash, bank.account(), WaitUntil.FINAL)) {
            case TransactionAnswer.Known(var status) ->
                status.outcome().orElseThrow().status();
            case TransactionAnswer.Unknown unknown -> throw new AssertionError(unknown);
        };
    }

    private static String details(ExecutionStatus status) {
        return status instanceof ExecutionStatus.ActionFailed failed ? failed.details() : status.toString();
    }
}
