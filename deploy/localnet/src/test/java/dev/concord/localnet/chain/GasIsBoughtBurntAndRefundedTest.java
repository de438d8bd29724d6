package dev.concord.localnet.chain;

import static dev.concord.localnet.chain.TestChain.BANK;
import static dev.concord.localnet.chain.TestChain.keyOf;
import static dev.concord.localnet.chain.TestChain.near;
import static dev.concord.localnet.chain.TestChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.SignedTransaction;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GasIsBoughtBurntAndRefundedTest {

    private static final NearAmount TRANSFER_HALF = NearAmount.parse("22318256250000000000");

    private final TestChain chain = TestChain.begun();
    private final Action.Transfer oneNear = transfer("1");

    @Test
    void aTransferBurnsWhatItBurnsOnTheRealChain() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");
        var before = chain.balance(BANK);

        var trace = chain.outcome(chain.fromBank(alice, oneNear));

        assertThat(trace.conversion().tokensBurnt()).isEqualTo(TRANSFER_HALF);
        assertThat(trace.receipts().getFirst().outcome().orElseThrow().tokensBurnt())
                .isEqualTo(TRANSFER_HALF);
        assertThat(chain.balance(alice)).isEqualTo(near("6"));
        assertThat(chain.balance(BANK)).isEqualTo(before.minus(near("1")).minus(TRANSFER_HALF.times(2)));
    }

    @Test
    void gasForTheReceiptIsBoughtAtTenTimesThePriceAndComesBackTwoBlocksLater() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");
        var before = chain.balance(BANK);
        var payment = chain.fromBank(alice, oneNear);

        chain.chain().append(List.of(payment));
        var charged = before.minus(chain.balance(BANK));
        chain.chain().append(List.of());
        var whileRefundIsOnItsWay = before.minus(chain.balance(BANK));
        chain.chain().append(List.of());

        assertThat(charged).isEqualTo(near("1").plus(TRANSFER_HALF.times(11)));
        assertThat(whileRefundIsOnItsWay).isEqualTo(charged);
        assertThat(before.minus(chain.balance(BANK))).isEqualTo(near("1").plus(TRANSFER_HALF.times(2)));
    }

    @Test
    void theRefundItselfCostsNothing() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");

        var trace = chain.outcome(chain.fromBank(alice, oneNear));

        var refund = trace.receipts().getLast();
        assertThat(refund.receipt().isRefund()).isTrue();
        assertThat(refund.outcome().orElseThrow().gasBurnt()).isZero();
        assertThat(refund.outcome().orElseThrow().tokensBurnt()).isEqualTo(NearAmount.ZERO);
    }

    @Test
    void creatingAnImplicitAccountBurnsSevenThousandths() {
        var implicit = keyOf(9).publicKey().implicitAccount();

        var creating = chain.outcome(chain.fromBank(implicit, oneNear));
        var repeated = chain.outcome(chain.fromBank(implicit, oneNear));

        var creationGasAlone = NearAmount.parse("720000000000000000000");
        assertThat(burnt(creating).minus(burnt(repeated)))
                .isEqualTo(near("0.007").minus(creationGasAlone));
        assertThat(chain.balance(implicit)).isEqualTo(near("2"));
    }

    @Test
    void aFailedReceiptGivesBackItsDepositAndTheGasItDidNotUse() {
        var nobody = new AccountId("nobody.bank.localnet");
        var before = chain.balance(BANK);

        var trace = chain.outcome(chain.fromBank(nobody, oneNear));

        assertThat(TestChain.errorOf(trace))
                .isEqualTo(ChainError.of("AccountDoesNotExist", "account_id", "nobody.bank.localnet"));
        assertThat(chain.balance(BANK)).isEqualTo(before.minus(burnt(trace)));
        assertThat(burnt(trace)).isEqualTo(TRANSFER_HALF.times(2));
    }

    @Test
    void aTransactionIsFinalOnlyWhenItsRefundIs() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");
        var payment = chain.fromBank(alice, oneNear);

        chain.chain().append(List.of(payment));
        assertThat(reached(payment)).isEqualTo(WaitUntil.INCLUDED);
        chain.chain().append(List.of());
        assertThat(reached(payment)).isEqualTo(WaitUntil.EXECUTED_OPTIMISTIC);
        chain.chain().append(List.of());
        assertThat(reached(payment)).isEqualTo(WaitUntil.EXECUTED);
        chain.chain().append(List.of());
        assertThat(reached(payment)).isEqualTo(WaitUntil.EXECUTED);
        chain.chain().append(List.of());
        assertThat(reached(payment)).isEqualTo(WaitUntil.FINAL);
    }

    private WaitUntil reached(SignedTransaction payment) {
        return chain.chain().trace(payment.hash()).orElseThrow().reached();
    }

    private static NearAmount burnt(TransactionTrace trace) {
        return trace.receipts().stream()
                .map(receipt -> receipt.outcome().orElseThrow().tokensBurnt())
                .reduce(trace.conversion().tokensBurnt(), NearAmount::plus);
    }
}
