package dev.concord.localnet.chain;

import static dev.concord.localnet.chain.TestChain.BANK;
import static dev.concord.localnet.chain.TestChain.BANK_KEY;
import static dev.concord.localnet.chain.TestChain.keyOf;
import static dev.concord.localnet.chain.TestChain.near;
import static dev.concord.localnet.chain.TestChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Permission;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TransactionsAreIncludedByTheRulesTest {

    private static final AccountId TOKEN = new AccountId("token.bank.localnet");

    private final TestChain chain = TestChain.begun();
    private final AccountId alice = chain.create("alice.bank.localnet", keyOf(2), "5");

    @Test
    void aNonceIsUsedOnce() {
        var first = chain.signedWith(Nonce.of(100), BANK, BANK_KEY, alice, transfer("1"));
        var same = chain.signedWith(Nonce.of(100), BANK, BANK_KEY, alice, transfer("2"));
        var lower = chain.signedWith(Nonce.of(99), BANK, BANK_KEY, alice, transfer("3"));

        chain.settle(first);

        assertThat(chain.rejection(same))
                .isEqualTo(ChainError.of("InvalidNonce", "tx_nonce", BigInteger.valueOf(100))
                        .and("ak_nonce", BigInteger.valueOf(100)));
        assertThat(chain.rejection(lower).kind()).isEqualTo("InvalidNonce");
        assertThat(chain.balance(alice)).isEqualTo(near("6"));
    }

    @Test
    void aNonceThatTheHeightDoesNotReachIsSilentlyNotIncluded() {
        var bound = (chain.chain().head() + 1) * 1_000_000;
        var tooLarge = chain.signedWith(Nonce.of(bound), BANK, BANK_KEY, alice, transfer("1"));
        var greatest = chain.signedWith(Nonce.of(bound + 999_999), BANK, BANK_KEY, alice, transfer("1"));

        assertThat(chain.rejection(tooLarge).isSilent()).isTrue();
        chain.settle(greatest);
        assertThat(chain.balance(alice)).isEqualTo(near("6"));
    }

    @Test
    void nobodySpendsWhatTheyDoNotHave() {
        assertThat(chain.rejection(chain.signed(alice, keyOf(2), BANK, transfer("5")))
                        .kind())
                .isEqualTo("NotEnoughBalance");
        assertThat(chain.rejection(chain.signed(new AccountId("nobody.localnet"), keyOf(2), BANK, transfer("1"))))
                .isEqualTo(ChainError.of("SignerDoesNotExist", "signer_id", "nobody.localnet"));
        assertThat(chain.rejection(chain.signed(alice, BANK_KEY, BANK, transfer("1")))
                        .kind())
                .isEqualTo("InvalidAccessKeyError");
    }

    @Test
    void depositsThatExceedAnyAmountAreRefusedAndNotCutOff() {
        var all = new Action.Transfer(new NearAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE)));

        assertThat(chain.rejection(chain.fromBank(alice, all, all)).kind()).isEqualTo("CostOverflow");
    }

    @Test
    void callsNeedGasWithinTheLimit() {
        assertThat(chain.rejection(chain.fromBank(alice, call("a", 0))).inner())
                .isEqualTo(ChainError.of("FunctionCallZeroAttachedGas"));
        assertThat(chain.rejection(
                                chain.fromBank(alice, call("a", 600_000_000_000_000L), call("b", 600_000_000_000_000L)))
                        .inner())
                .extracting(ChainError::kind)
                .isEqualTo("TotalPrepaidGasExceeded");
        assertThat(chain.rejection(chain.fromBank(alice, call("a", Long.MAX_VALUE), call("b", Long.MAX_VALUE)))
                        .kind())
                .isEqualTo("ActionsValidation");
    }

    @Test
    void aTransactionHasAtMostAHundredActions() {
        var transfers = IntStream.range(0, 101)
                .mapToObj(i -> new Action.Transfer(NearAmount.parse("1")))
                .toArray(Action[]::new);

        assertThat(chain.rejection(chain.fromBank(alice, transfers)).inner())
                .extracting(ChainError::kind)
                .isEqualTo("TotalNumberOfActionsExceeded");
    }

    @Test
    void aKeyForCallsSignsOneCallWithoutDepositWithinItsAllowance() {
        addCallKey(near("0.02"));

        assertThat(keyRejection(transfer("0.001"))).isEqualTo("RequiresFullAccess");
        assertThat(keyRejection(call("pay", 1_000_000_000_000L), call("pay", 1_000_000_000_000L)))
                .isEqualTo("RequiresFullAccess");
        assertThat(keyRejection(new Action.FunctionCall("pay", Bytes.EMPTY, 1, NearAmount.parse("1"))))
                .isEqualTo("DepositWithFunctionCall");
        assertThat(keyRejection(call("other", 1_000_000_000_000L))).isEqualTo("MethodNameMismatch");
        assertThat(keyRejection(call("pay", 100_000_000_000_000L))).isEqualTo("NotEnoughAllowance");
        var elsewhere = chain.signed(alice, keyOf(3), BANK, call("pay", 1));
        assertThat(chain.rejection(elsewhere).inner())
                .extracting(ChainError::kind)
                .isEqualTo("ReceiverMismatch");
    }

    @Test
    void anAllowanceIsRestoredByTheGasRefund() {
        addCallKey(near("0.02"));

        var trace = chain.outcome(chain.signed(alice, keyOf(3), TOKEN, call("pay", 1_000_000_000_000L)));

        var burnt = trace.receipts().stream()
                .map(receipt -> receipt.outcome().orElseThrow().tokensBurnt())
                .reduce(trace.conversion().tokensBurnt(), NearAmount::plus);
        var key = chain.chain()
                .world()
                .at(chain.chain().head())
                .key(alice, keyOf(3).publicKey())
                .orElseThrow();
        assertThat(key.permission())
                .isEqualTo(new Permission.CallsOnly(near("0.02").minus(burnt), TOKEN, List.of("pay")));
    }

    @Test
    void whatFindsNoRoomInABlockWaitsAndItsOrderIsKept() {
        var payments = IntStream.range(0, 3_000)
                .mapToObj(i -> chain.fromBank(alice, new Action.Transfer(NearAmount.parse("1"))))
                .toList();

        var first = chain.chain().append(payments);

        assertThat(first.rejected()).isEmpty();
        assertThat(first.included()).hasSizeBetween(2_200, 2_300);
        assertThat(first.included())
                .isEqualTo(payments.subList(0, first.included().size()).stream()
                        .map(payment -> payment.hash())
                        .toList());
    }

    @Test
    void aHigherNonceThatIsIncludedKillsTheLowerOnes() {
        var lower = chain.signedWith(Nonce.of(10), BANK, BANK_KEY, alice, transfer("1"));
        var higher = chain.signedWith(Nonce.of(11), BANK, BANK_KEY, alice, transfer("1"));

        var result = chain.chain().append(List.of(higher, lower));

        assertThat(result.included()).isEqualTo(Collections.singletonList(higher.hash()));
        assertThat(result.rejected().get(lower.hash())).isNotNull();
    }

    private void addCallKey(NearAmount allowance) {
        chain.create(TOKEN.value(), keyOf(4), "1");
        chain.settle(chain.signed(
                alice,
                keyOf(2),
                alice,
                new Action.AddKey(
                        keyOf(3).publicKey(), Nonce.ZERO, new Permission.CallsOnly(allowance, TOKEN, List.of("pay")))));
    }

    private String keyRejection(Action... actions) {
        var inner =
                chain.rejection(chain.signed(alice, keyOf(3), TOKEN, actions)).inner();
        return inner == null ? "none" : inner.kind();
    }

    private static Action call(String method, long gas) {
        return new Action.FunctionCall(method, Bytes.EMPTY, gas, NearAmount.ZERO);
    }
}
