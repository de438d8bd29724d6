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
import dev.concord.near.transaction.Nonce;
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

    private static ReceiptView receipt(AccountId predecessor, ViewedAction... actions) {
        return new ReceiptView(hash(9), predecessor, TREASURY, List.of(actions));
    }

    private static TransactionOutcome outcome(
            AccountId signer, AccountId receiver, ExecutionStatus status, ViewedAction... actions) {
        var executed = new ExecutionOutcome(hash(7), hash(1), receiver.value(), status, 1, NearAmount.ZERO);
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
