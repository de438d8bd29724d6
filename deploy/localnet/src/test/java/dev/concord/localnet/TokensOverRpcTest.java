package dev.concord.localnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.TestChain;
import dev.concord.localnet.chain.Token;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.token.FungibleToken;
import dev.concord.near.token.StorageBounds;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenAnswer;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenEvents;
import dev.concord.near.token.TokenMetadata;
import dev.concord.near.token.TokenTransfer;
import dev.concord.near.token.TokenTransferred;
import dev.concord.near.transaction.Action;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TokensOverRpcTest {

    private static final AccountId TOKEN = new AccountId("usd.localnet");
    private static final NearAmount REGISTRATION = NearAmount.parse("1250000000000000000000");

    private final LocalNode node;
    private final NearRpc rpc;
    private final Payer bank;
    private final FungibleToken token;

    TokensOverRpcTest(@TempDir Path directory) {
        var dollar = new Decree.Deploy(
                TOKEN,
                new Token(TestChain.BANK, "US Dollar", "USD", 6),
                BigInteger.TWO.pow(128).subtract(BigInteger.ONE));
        node = LocalNode.start(directory, 0, new NodeSettings(Duration.ofMillis(20), 1_000).with(dollar));
        rpc = NearRpc.over(List.of(node.uri()));
        bank = new Payer(rpc, node.bank().accountId(), node.bank().key());
        token = new FungibleToken(rpc, TOKEN);
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
    void aTokenTellsWhatItIs() {
        assertThat(told(token.metadata(Finality.FINAL))).isEqualTo(new TokenMetadata("US Dollar", "USD", 6));
        assertThat(told(token.totalSupply(Finality.FINAL)))
                .isEqualTo(TokenAmount.parse("340282366920938463463374607431768211455"));
        assertThat(told(token.storageBounds(Finality.FINAL)))
                .isEqualTo(new StorageBounds(REGISTRATION, Optional.of(REGISTRATION)));
    }

    @Test
    void whoeverIsRegisteredIsPaidAndTheEventsSaySo() {
        var receiver = new AccountId("paid.localnet");
        assertThat(told(token.storageBalanceOf(receiver, Finality.FINAL))).isEmpty();

        var outcome = bank.pays(
                TOKEN,
                TokenCalls.register(receiver, REGISTRATION),
                TokenCalls.transfer(new TokenTransfer(receiver, TokenAmount.of(5), Optional.of("for \"you\" \u00fc"))));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(TokenEvents.transfers(outcome, TOKEN))
                .containsExactly(new TokenTransferred(
                        bank.account(), receiver, TokenAmount.of(5), Optional.of("for \"you\" \u00fc")));
        assertThat(told(token.balanceOf(receiver, Finality.FINAL))).isEqualTo(TokenAmount.of(5));
        assertThat(told(token.storageBalanceOf(receiver, Finality.FINAL))).contains(REGISTRATION);
    }

    @Test
    void aReceiptTellsByItselfWhatCameOfItOnceABlockBehindItIsFinal() {
        var receiver = new AccountId("told.localnet");
        var outcome = bank.pays(
                TOKEN,
                TokenCalls.register(receiver, REGISTRATION),
                TokenCalls.transfer(new TokenTransfer(receiver, TokenAmount.of(5))));
        var atToken = outcome.atReceiver();
        var executedIn = atToken.blockHash();
        node.fastForward(3);

        var told = rpc.receiptOutcome(atToken.id(), TOKEN, bank.finalBlock());

        assertThat(told).contains(atToken);
        assertThat(TokenEvents.transfers(told.orElseThrow(), TOKEN)).hasSize(1);
        assertThat(rpc.receiptOutcome(atToken.id(), TOKEN, executedIn)).isEmpty();
        assertThat(rpc.receiptOutcome(atToken.id(), TOKEN, CryptoHash.sha256(new byte[0])))
                .isEmpty();
        assertThat(rpc.receiptOutcome(CryptoHash.sha256(new byte[0]), TOKEN, bank.finalBlock()))
                .isEmpty();
    }

    @Test
    void oneBadReceiverUndoesTheBatchAndNoEventCounts() {
        var good = new AccountId("good.localnet");
        bank.pays(TOKEN, TokenCalls.register(good, REGISTRATION));

        var outcome = bank.pays(TOKEN, pay(good), pay(new AccountId("bad.localnet")), pay(good));

        assertThat(outcome.status())
                .isEqualTo(new ExecutionStatus.ActionFailed(
                        1,
                        "FunctionCallError",
                        "{\"FunctionCallError\":{\"ExecutionError\":"
                                + "\"Smart contract panicked: The account bad.localnet is not registered\"}}"));
        assertThat(outcome.receipts())
                .anySatisfy(receipt -> assertThat(receipt.logs()).hasSize(1));
        assertThat(TokenEvents.transfers(outcome, TOKEN)).isEmpty();
        assertThat(told(token.balanceOf(good, Finality.FINAL))).isEqualTo(TokenAmount.ZERO);
    }

    @Test
    void aHundredReceiversArePaidByOneTransaction() {
        var receivers = IntStream.range(0, 100)
                .mapToObj(i -> new AccountId("one-of-" + i + ".localnet"))
                .toList();
        pays(receivers.stream().map(each -> TokenCalls.register(each, REGISTRATION)));

        var outcome = pays(receivers.stream().map(TokensOverRpcTest::pay));

        assertThat(TokenEvents.transfers(outcome, TOKEN)).hasSize(100);
        assertThat(receivers)
                .allSatisfy(each ->
                        assertThat(told(token.balanceOf(each, Finality.FINAL))).isEqualTo(TokenAmount.of(1)));
    }

    @Test
    void anAccountWithoutTokenSaysSo() {
        assertThat(new FungibleToken(rpc, bank.account()).balanceOf(bank.account(), Finality.FINAL))
                .isInstanceOfSatisfying(
                        TokenAnswer.NoToken.class,
                        none -> assertThat(none.why()).contains("CodeDoesNotExist"));
        assertThat(new FungibleToken(rpc, new AccountId("nobody.localnet")).totalSupply(Finality.FINAL))
                .isInstanceOfSatisfying(
                        TokenAnswer.NoToken.class,
                        none -> assertThat(none.why()).isEqualTo("no such account"));
    }

    private TransactionOutcome pays(Stream<Action.FunctionCall> actions) {
        return bank.pays(TOKEN, actions.toArray(Action[]::new));
    }

    private static Action.FunctionCall pay(AccountId receiver) {
        return TokenCalls.transfer(new TokenTransfer(receiver, TokenAmount.of(1)));
    }

    private static <T> T told(TokenAnswer<T> answer) {
        return switch (answer) {
            case TokenAnswer.Told<T>(var value, var at) -> value;
            case TokenAnswer.NoToken<T> none -> throw new AssertionError(none);
            case TokenAnswer.UnknownBlock<T> unknown -> throw new AssertionError(unknown);
        };
    }
}
