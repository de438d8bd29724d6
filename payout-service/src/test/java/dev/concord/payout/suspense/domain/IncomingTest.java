package dev.concord.payout.suspense.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.BlockPoint;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.ExecutionOutcome;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.ReceiptView;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.TransactionView;
import dev.concord.near.rpc.ViewedAction;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.near.transaction.Nonce;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which transactions and receipts bring money to the treasury. */
final class IncomingTest {

    private static final AccountId TREASURY = new AccountId("treasury.near");
    private static final AccountId SENDER = new AccountId("sender.near");
    private static final ViewedAction ONE = new ViewedAction.Transfer(NearAmount.parse("1"));
    private static final ViewedAction TWO = new ViewedAction.Transfer(NearAmount.parse("2"));
    private static final ViewedAction CALL =
            new ViewedAction.FunctionCall("anything", Bytes.EMPTY, NearAmount.parse("5"));
    private static final ExecutionStatus SUCCEEDED = new ExecutionStatus.Succeeded(Bytes.EMPTY);
    private static final BlockView BLOCK =
            new BlockView(new BlockPoint(101, hash(1)), hash(0), Instant.EPOCH, NearAmount.parse("1"), List.of());

    private static final AccountId TOKEN = new AccountId("usd.near");

    private final Incoming incoming = new Incoming(TREASURY, Set.of(TOKEN));

    @Test
    void whatATokenSendsBackIsTheTreasurysOwn() {
        assertThat(incoming.of(receipt(TOKEN, ONE), BLOCK)).isEmpty();
        assertThat(incoming.of(receipt(SENDER, ONE), BLOCK)).isPresent();
    }

    @Test
    void aTransactionOfTransfersBringsTheirSumByItsReceiptAtTheTreasury() {
        var outcome = outcome(SENDER, TREASURY, SUCCEEDED, ONE, TWO);

        assertThat(incoming.mayBring(outcome.transaction())).isTrue();
        assertThat(incoming.of(outcome, BLOCK))
                .contains(new Arrival(
                        outcome.transaction().hash(),
                        hash(7),
                        SENDER,
                        Asset.NEAR,
                        NearAmount.parse("3"),
                        101,
                        Instant.EPOCH));
    }

    @Test
    void aTransactionThatFailedHasBroughtNothing() {
        var failed = new ExecutionStatus.ActionFailed(0, "AnyKind", "{}");

        assertThat(incoming.of(outcome(SENDER, TREASURY, failed, ONE), BLOCK)).isEmpty();
    }

    @Test
    void whatTheTreasuryCannotExecuteOrIsNotForItBringsNothing() {
        assertThat(incoming.mayBring(transaction(SENDER, TREASURY, ONE, CALL))).isFalse();
        assertThat(incoming.mayBring(transaction(SENDER, TREASURY))).isFalse();
        assertThat(incoming.mayBring(transaction(SENDER, SENDER, ONE))).isFalse();
        assertThat(incoming.mayBring(transaction(TREASURY, TREASURY, ONE))).isFalse();
    }

    @Test
    void aContractsTransferIsKnownByItsReceipt() {
        var found = incoming.of(receipt(SENDER, ONE, ONE), BLOCK).orElseThrow();

        assertThat(found.hash()).isEqualTo(hash(9));
        assertThat(found.isIndirect()).isTrue();
        assertThat(found.amount()).isEqualTo(NearAmount.parse("2"));
    }

    @Test
    void refundsAndFailingReceiptsBringNothing() {
        assertThat(incoming.of(receipt(new AccountId("system"), ONE), BLOCK)).isEmpty();
        assertThat(incoming.of(receipt(TREASURY, ONE), BLOCK)).isEmpty();
        assertThat(incoming.of(receipt(SENDER, ONE, CALL), BLOCK)).isEmpty();
        assertThat(incoming.of(receipt(SENDER, new ViewedAction.Transfer(NearAmount.ZERO)), BLOCK))
                .isEmpty();
    }

    @Test
    void aTokenComesByATransferThatItsContractExecutes() {
        var outcome = outcome(SENDER, TOKEN, SUCCEEDED, pay(TREASURY, "3"), pay(TREASURY, "4"));

        assertThat(incoming.of(outcome, BLOCK))
                .contains(new Arrival(
                        outcome.transaction().hash(),
                        hash(7),
                        SENDER,
                        new Asset(TOKEN.value()),
                        NearAmount.parse("7"),
                        101,
                        Instant.EPOCH));
    }

    @Test
    void whatStandsBesideATokensTransferChangesNothing() {
        var outcome = outcome(SENDER, TOKEN, SUCCEEDED, CALL, pay(TREASURY, "3"), pay(SENDER, "4"));

        assertThat(incoming.of(outcome, BLOCK).map(Arrival::amount)).contains(NearAmount.parse("3"));
    }

    @Test
    void aTokensOwnWordOnWhatItMovedCounts() {
        var less =
                outcome(SENDER, TOKEN, SUCCEEDED, List.of(moved(SENDER, TREASURY, "9"), moved(TREASURY, SENDER, "4")));
        var nothing = outcome(SENDER, TOKEN, SUCCEEDED, List.of(moved(SENDER, SENDER, "9")));

        assertThat(incoming.of(less, BLOCK).map(Arrival::amount)).contains(NearAmount.parse("5"));
        assertThat(incoming.of(nothing, BLOCK)).isEmpty();
    }

    @Test
    void noTokenComesByWhatFailedOrIsNotAllowedOrPaysSomebodyElse() {
        var failed = new ExecutionStatus.ActionFailed(0, "AnyKind", "{}");

        assertThat(incoming.of(outcome(SENDER, TOKEN, failed, pay(TREASURY, "3")), BLOCK))
                .isEmpty();
        assertThat(incoming.mayBring(transaction(SENDER, new AccountId("eur.near"), pay(TREASURY, "3"))))
                .isFalse();
        assertThat(incoming.mayBring(transaction(SENDER, TOKEN, pay(SENDER, "3"), CALL, ONE)))
                .isFalse();
        assertThat(incoming.mayBring(transaction(TREASURY, TOKEN, pay(TREASURY, "3"))))
                .isFalse();
    }

    @Test
    void aTokenThatAContractSendsIsKnownByItsReceiptAndWhatCameOfIt() {
        var asked = receipt(SENDER, TOKEN, pay(TREASURY, "10"));
        var less = executed(TOKEN, SUCCEEDED, List.of(moved(SENDER, TREASURY, "9")));

        assertThat(incoming.mayBring(asked)).isTrue();
        assertThat(incoming.of(asked, executed(TOKEN, SUCCEEDED, List.of()), BLOCK))
                .contains(new Arrival(
                        hash(9),
                        hash(9),
                        SENDER,
                        new Asset(TOKEN.value()),
                        NearAmount.parse("10"),
                        101,
                        Instant.EPOCH));
        assertThat(incoming.of(asked, less, BLOCK).map(Arrival::amount)).contains(NearAmount.parse("9"));
    }

    @Test
    void noTokenComesByAReceiptThatFailedOrIsTheTreasurysOrAsksForSomethingElse() {
        var failed = new ExecutionStatus.ActionFailed(0, "AnyKind", "{}");
        var asked = receipt(SENDER, TOKEN, pay(TREASURY, "10"));

        assertThat(incoming.of(asked, executed(TOKEN, failed, List.of(moved(SENDER, TREASURY, "10"))), BLOCK))
                .isEmpty();
        assertThat(incoming.of(asked, executed(TOKEN, SUCCEEDED, List.of(moved(SENDER, SENDER, "10"))), BLOCK))
                .isEmpty();
        assertThat(incoming.mayBring(receipt(TREASURY, TOKEN, pay(TREASURY, "10"))))
                .isFalse();
        assertThat(incoming.mayBring(receipt(SENDER, TOKEN, pay(SENDER, "10")))).isFalse();
        assertThat(incoming.mayBring(receipt(SENDER, new AccountId("eur.near"), pay(TREASURY, "10"))))
                .isFalse();
        assertThat(incoming.mayBring(receipt(SENDER, TOKEN, ONE, CALL))).isFalse();
    }

    /** No chain can hold so much; a token that says so must not stop the watch. */
    @Test
    void whatNoTokenCanHoldIsNone() {
        var most = BigInteger.TWO.pow(128).subtract(BigInteger.ONE).toString();

        assertThat(incoming.of(outcome(SENDER, TOKEN, SUCCEEDED, pay(TREASURY, most), pay(TREASURY, "1")), BLOCK))
                .isEmpty();
    }

    private static ViewedAction pay(AccountId receiver, String amount) {
        var call = TokenCalls.transfer(new TokenTransfer(receiver, TokenAmount.parse(amount)));
        return new ViewedAction.FunctionCall(call.method(), call.arguments(), call.deposit());
    }

    private static String moved(AccountId from, AccountId to, String amount) {
        return "EVENT_JSON:{\"standard\":\"nep141\",\"version\":\"1.0.0\",\"event\":\"ft_transfer\",\"data\":["
                + "{\"old_owner_id\":\"%s\",\"new_owner_id\":\"%s\",\"amount\":\"%s\"}]}".formatted(from, to, amount);
    }

    private static ReceiptView receipt(AccountId predecessor, ViewedAction... actions) {
        return receipt(predecessor, TREASURY, actions);
    }

    private static ReceiptView receipt(AccountId predecessor, AccountId receiver, ViewedAction... actions) {
        return new ReceiptView(hash(9), predecessor, receiver, List.of(actions));
    }

    private static ExecutionOutcome executed(AccountId receiver, ExecutionStatus status, List<String> logs) {
        return new ExecutionOutcome(hash(7), hash(1), receiver.value(), status, 1, NearAmount.ZERO, logs);
    }

    private static TransactionOutcome outcome(
            AccountId signer, AccountId receiver, ExecutionStatus status, ViewedAction... actions) {
        return outcome(signer, receiver, status, List.of(), actions);
    }

    /** Ten are asked for, and the receiver logs something. */
    private static TransactionOutcome outcome(
            AccountId signer, AccountId receiver, ExecutionStatus status, List<String> logs) {
        return outcome(signer, receiver, status, logs, pay(TREASURY, "10"));
    }

    private static TransactionOutcome outcome(
            AccountId signer, AccountId receiver, ExecutionStatus status, List<String> logs, ViewedAction... actions) {
        var executed = executed(receiver, status, logs);
        var refund = new ExecutionOutcome(hash(8), hash(1), signer.value(), SUCCEEDED, 1, NearAmount.ZERO);
        return new TransactionOutcome(
                transaction(signer, receiver, actions), status, refund, List.of(refund, executed));
    }

    private static TransactionView transaction(AccountId signer, AccountId receiver, ViewedAction... actions) {
        return new TransactionView(hash(3), signer, "ed25519:any", Nonce.of(1), receiver, List.of(actions));
    }

    private static CryptoHash hash(int seed) {
        return CryptoHash.sha256(new byte[] {(byte) seed});
    }
}
