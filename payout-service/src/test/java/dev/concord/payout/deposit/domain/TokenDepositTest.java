package dev.concord.payout.deposit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.ExecutionOutcome;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.TransactionView;
import dev.concord.near.rpc.ViewedAction;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.deposit.domain.DepositRule.Ruling;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Which transactions are deposits in a token. */
final class TokenDepositTest {

    private static final AccountId TREASURY = new AccountId("treasury.near");
    private static final AccountId VENDOR = new AccountId("vendor.near");
    private static final AccountId CONTRACT = new AccountId("usd.near");
    private static final Asset USD = new Asset("usd.near");
    private static final BigInteger MOST = BigInteger.TWO.pow(128).subtract(BigInteger.ONE);
    private static final ExecutionStatus SUCCEEDED = new ExecutionStatus.Succeeded(Bytes.EMPTY);
    private static final CryptoHash BLOCK = CryptoHash.sha256(new byte[] {1});

    private final DepositRule rule =
            new DepositRule(TREASURY, Map.of(Asset.NEAR, OptionalLong.of(100), USD, OptionalLong.of(200)));

    @Test
    void aTransferToTheTreasuryIsOneInTheTokenThatItIsSentTo() {
        assertThat(ruled(transfer(TREASURY, "5"))).isEqualTo(deposit("5"));
    }

    @Test
    void severalTransfersOfATransactionSumUpExactly() {
        var most = MOST.subtract(BigInteger.ONE).toString();

        assertThat(ruled(transfer(TREASURY, most), transfer(TREASURY, "1"))).isEqualTo(deposit(MOST.toString()));
        assertRefused(ruled(transfer(TREASURY, most), transfer(TREASURY, "2")), "amount: " + MOST.add(BigInteger.ONE));
    }

    @Test
    void aTokenThatIsNotAllowedPaysNothing() {
        var other = transaction(new AccountId("other.near"), SUCCEEDED, List.of(), transfer(TREASURY, "5"));

        assertRefused(rule.rule(other, VENDOR, 201), "receiver: other.near (expected: the treasury, treasury.near, or");
    }

    @Test
    void anythingThatIsNoPlainTransferIsNone() {
        assertRefused(ruled(call("ft_transfer_call", "{}")), "action: a call of ft_transfer_call");
        assertRefused(
                ruled(transfer(TREASURY, "5"), call("storage_deposit", "{}")), "action: a call of storage_deposit");
        assertRefused(ruled(transfer(TREASURY, "5"), new ViewedAction.Transfer(NearAmount.parse("5"))), "action: a tr");
        assertRefused(ruled(new ViewedAction.Other("Delegate")), "action: Delegate");
        assertRefused(ruled(call("ft_transfer", "{\"amount\":5}")), "action: a call of ft_transfer");
        assertRefused(ruled(), "amount: 0");
    }

    @Test
    void aTransferToSomebodyElseIsNoneEvenBesideOneToTheTreasury() {
        assertRefused(ruled(transfer(TREASURY, "5"), transfer(VENDOR, "5")), "receiver_id: vendor.near");
    }

    @Test
    void aFailedOneIsNone() {
        var failed = transaction(
                CONTRACT, new ExecutionStatus.ActionFailed(0, "Any", "{}"), List.of(), transfer(TREASURY, "5"));

        assertRefused(rule.rule(failed, VENDOR, 201), "outcome: failed");
    }

    @Test
    void anybodyElsesTransactionIsNone() {
        var own = transaction(CONTRACT, SUCCEEDED, List.of(), transfer(TREASURY, "5"));

        assertRefused(rule.rule(own, new AccountId("other.near"), 201), "signer: vendor.near");
    }

    @Test
    void whatCameBeforeTheTokensBooksWereOpenedIsTheOperators() {
        var early = transaction(CONTRACT, SUCCEEDED, List.of(), transfer(TREASURY, "5"));
        var unopened = new DepositRule(TREASURY, Map.of(Asset.NEAR, OptionalLong.of(100), USD, OptionalLong.empty()));

        assertRefused(rule.rule(early, VENDOR, 200), "height: 200 (expected: above 200");
        assertThat(unopened.rule(early, VENDOR, 201)).isEqualTo(new Ruling.NotOpen(USD));
    }

    @Test
    void aTokenThatLogsWhatItMovesMustHaveMovedAsMuch() {
        assertThat(logged(CONTRACT, VENDOR, "5")).isEqualTo(deposit("5"));
        assertRefused(logged(CONTRACT, VENDOR, "4"), "amount: 5 (expected: what the token moved, 4)");
        assertRefused(
                logged(CONTRACT, new AccountId("other.near"), "5"), "amount: 5 (expected: what the token moved, 0)");
        assertThat(logged(new AccountId("liar.near"), VENDOR, "4")).isEqualTo(deposit("5"));
    }

    @Test
    void itArrivesWhereTheTokenExecutesItsReceipt() {
        var outcome = transaction(CONTRACT, SUCCEEDED, List.of(executed(CONTRACT, List.of())), transfer(TREASURY, "5"));

        assertThat(outcome.atReceiver().blockHash()).isEqualTo(BLOCK);
    }

    private Ruling ruled(ViewedAction... actions) {
        return rule.rule(transaction(CONTRACT, SUCCEEDED, List.of(), actions), VENDOR, 201);
    }

    /** Five are asked for, and a contract logs something. */
    private Ruling logged(AccountId executor, AccountId from, String amount) {
        var event = "EVENT_JSON:{\"standard\":\"nep141\",\"version\":\"1.0.0\",\"event\":\"ft_transfer\",\"data\":["
                + "{\"old_owner_id\":\"%s\",\"new_owner_id\":\"%s\",\"amount\":\"%s\"}]}"
                        .formatted(from, TREASURY, amount);
        var receipts = List.of(executed(executor, List.of(event)));
        return rule.rule(transaction(CONTRACT, SUCCEEDED, receipts, transfer(TREASURY, "5")), VENDOR, 201);
    }

    private static Ruling deposit(String amount) {
        return new Ruling.Deposit(USD, NearAmount.parse(amount));
    }

    private static ViewedAction transfer(AccountId receiver, String amount) {
        var call = TokenCalls.transfer(new TokenTransfer(receiver, TokenAmount.parse(amount)));
        return new ViewedAction.FunctionCall(call.method(), call.arguments(), call.deposit());
    }

    private static ViewedAction call(String method, String arguments) {
        var bytes = Bytes.of(arguments.getBytes(StandardCharsets.UTF_8));
        return new ViewedAction.FunctionCall(method, bytes, TokenCalls.ONE_YOCTO);
    }

    private static ExecutionOutcome executed(AccountId executor, List<String> logs) {
        return new ExecutionOutcome(BLOCK, BLOCK, executor.value(), SUCCEEDED, 1, NearAmount.ZERO, logs);
    }

    private static TransactionOutcome transaction(
            AccountId receiver, ExecutionStatus status, List<ExecutionOutcome> receipts, ViewedAction... actions) {
        var hash = CryptoHash.sha256(new byte[0]);
        var view = new TransactionView(hash, VENDOR, "ed25519:any", Nonce.of(1), receiver, List.of(actions));
        var conversion = new ExecutionOutcome(hash, hash, VENDOR.value(), status, 1, NearAmount.ZERO);
        return new TransactionOutcome(view, status, conversion, receipts);
    }

    private static void assertRefused(Ruling ruling, String reason) {
        assertThat(ruling)
                .isInstanceOfSatisfying(
                        Ruling.NoDeposit.class,
                        none -> assertThat(none.reason()).startsWith(reason));
    }
}
