package dev.concord.payout.deposit.domain;

import static dev.concord.payout.Samples.yocto;
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
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.deposit.domain.DepositRule.Ruling;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Which transactions are deposits. */
final class DepositRuleTest {

    private static final AccountId TREASURY = new AccountId("treasury.near");
    private static final AccountId VENDOR = new AccountId("vendor.near");
    private static final ExecutionStatus SUCCEEDED = new ExecutionStatus.Succeeded(Bytes.EMPTY);
    private static final ViewedAction FIVE = new ViewedAction.Transfer(yocto(5));

    private final DepositRule rule = new DepositRule(TREASURY, Map.of(Asset.NEAR, OptionalLong.of(100)));

    @Test
    void aTransferToTheTreasuryIsOne() {
        assertThat(rule.rule(outcome(VENDOR, TREASURY, SUCCEEDED, FIVE), VENDOR, 101))
                .isEqualTo(new Ruling.Deposit(Asset.NEAR, yocto(5)));
    }

    @Test
    void severalTransfersAreOneDeposit() {
        assertThat(rule.rule(outcome(VENDOR, TREASURY, SUCCEEDED, FIVE, FIVE), VENDOR, 101))
                .isEqualTo(new Ruling.Deposit(Asset.NEAR, yocto(10)));
    }

    @Test
    void anybodyElsesTransactionIsNone() {
        assertRefused(outcome(new AccountId("other.near"), TREASURY, SUCCEEDED, FIVE), 101, "signer: other.near");
    }

    @Test
    void aTransferElsewhereIsNone() {
        assertRefused(outcome(VENDOR, new AccountId("other.near"), SUCCEEDED, FIVE), 101, "receiver: other.near");
    }

    @Test
    void aFailedOneIsNone() {
        assertRefused(
                outcome(VENDOR, TREASURY, new ExecutionStatus.ActionFailed(0, "Any", "{}"), FIVE),
                101,
                "outcome: failed");
    }

    @Test
    void whatCameBeforeTheBooksWereOpenedIsNone() {
        assertRefused(outcome(VENDOR, TREASURY, SUCCEEDED, FIVE), 100, "height: 100");
    }

    @Test
    void itArrivesWhereTheTreasuryExecutesItsReceipt() {
        var outcome = outcome(VENDOR, TREASURY, SUCCEEDED, FIVE);
        var arrival = CryptoHash.sha256(new byte[] {1});
        var refund = CryptoHash.sha256(new byte[] {2});

        assertThat(new TransactionOutcome(
                                outcome.transaction(),
                                outcome.status(),
                                outcome.conversion(),
                                List.of(executed(VENDOR, refund), executed(TREASURY, arrival)))
                        .atReceiver()
                        .blockHash())
                .isEqualTo(arrival);
        assertThat(outcome.atReceiver().blockHash()).isEqualTo(outcome.blockHash());
    }

    private static ExecutionOutcome executed(AccountId executor, CryptoHash block) {
        return new ExecutionOutcome(block, block, executor.value(), SUCCEEDED, 1, NearAmount.ZERO);
    }

    @Test
    void callsAndOtherActionsAreNone() {
        var call = new ViewedAction.FunctionCall("ft_transfer_call", Bytes.EMPTY, yocto(1));

        assertRefused(outcome(VENDOR, TREASURY, SUCCEEDED, FIVE, call), 101, "action: a call of ft_transfer_call");
        assertRefused(
                outcome(VENDOR, TREASURY, SUCCEEDED, new ViewedAction.Other("Delegate")), 101, "action: Delegate");
        assertRefused(outcome(VENDOR, TREASURY, SUCCEEDED), 101, "amount: 0");
    }

    private void assertRefused(TransactionOutcome outcome, long height, String reason) {
        assertThat(rule.rule(outcome, VENDOR, height))
                .isInstanceOfSatisfying(
                        Ruling.NoDeposit.class,
                        none -> assertThat(none.reason()).startsWith(reason));
    }

    private static TransactionOutcome outcome(
            AccountId signer, AccountId receiver, ExecutionStatus status, ViewedAction... actions) {
        var hash = CryptoHash.sha256(new byte[0]);
        var transaction = new TransactionView(hash, signer, "ed25519:any", Nonce.of(1), receiver, List.of(actions));
        var conversion = new ExecutionOutcome(hash, hash, signer.value(), status, 1, NearAmount.ZERO);
        return new TransactionOutcome(transaction, status, conversion, List.of());
    }
}
