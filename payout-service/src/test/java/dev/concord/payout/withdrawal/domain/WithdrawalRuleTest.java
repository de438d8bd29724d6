package dev.concord.payout.withdrawal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.withdrawal.domain.WithdrawalRule.Circumstances;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets money back, how much of it and where. */
final class WithdrawalRuleTest {

    private static final PayoutId ID = new PayoutId(new UUID(0, 1));
    private static final VendorId VENDOR = new VendorId(new UUID(0, 2));
    private static final AccountId ACCOUNT = new AccountId("vendor.near");

    private final WithdrawalRule rule = new WithdrawalRule(yocto(10), 2);

    @Test
    void whatIsAvailableGoesToAnAccountOfTheVendors() {
        assertThat(decide(70, own(100)))
                .isEqualTo(new WithdrawalOutcome.Accepted(
                        new Payout(ID, new Payout.Purpose.Withdrawal(VENDOR), ACCOUNT, Asset.NEAR, yocto(70))));
        assertThat(decide(100, own(100))).isInstanceOf(WithdrawalOutcome.Accepted.class);
    }

    @Test
    void moreThanIsAvailableIsRefused() {
        assertThat(decide(101, own(100))).isEqualTo(new WithdrawalOutcome.NotEnough(yocto(100)));
        assertThat(decide(1, own(0))).isEqualTo(new WithdrawalOutcome.NotEnough(NearAmount.ZERO));
    }

    @Test
    void whatIsLessThanATransactionIsWorthIsPaidOnlyIfItIsAll() {
        assertThat(decide(9, own(100))).isEqualTo(new WithdrawalOutcome.TooLittle(yocto(10)));
        assertThat(decide(10, own(100))).isInstanceOf(WithdrawalOutcome.Accepted.class);
        assertThat(decide(9, own(9))).isInstanceOf(WithdrawalOutcome.Accepted.class);
    }

    @Test
    void anotherAccountAndOneThatTheChainRefusedGetNothing() {
        assertThat(decide(50, new Circumstances(false, false, 0, yocto(100))))
                .isEqualTo(new WithdrawalOutcome.NotOwnAccount());
        assertThat(decide(50, new Circumstances(true, true, 0, yocto(100))))
                .isEqualTo(new WithdrawalOutcome.AccountHeld());
    }

    @Test
    void onlySoManyAreUnderWay() {
        assertThat(decide(50, new Circumstances(true, false, 1, yocto(100))))
                .isInstanceOf(WithdrawalOutcome.Accepted.class);
        assertThat(decide(50, new Circumstances(true, false, 2, yocto(100))))
                .isEqualTo(new WithdrawalOutcome.TooMany(2));
    }

    @Test
    void theSameKeyAgainGetsTheFirstAnswerForTheSameOrderOnly() {
        var known = new WithdrawalOutcome.Known(ID, order(50));

        assertThat(known.answer(order(50))).isEqualTo(new WithdrawalOutcome.Repeated(ID));
        assertThat(known.answer(order(51))).isEqualTo(new WithdrawalOutcome.KeyTaken());
    }

    @Test
    void nothingIsNoOrderAndAKeyIsShortAndVisible() {
        assertThatIllegalArgumentException().isThrownBy(() -> order(0)).withMessageContaining("amount: 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderKey(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderKey("a b"));
    }

    private WithdrawalOutcome decide(long amount, Circumstances circumstances) {
        return rule.decide(ID, VENDOR, order(amount), circumstances);
    }

    private static Circumstances own(long available) {
        return new Circumstances(true, false, 0, yocto(available));
    }

    private static WithdrawalOrder order(long amount) {
        return new WithdrawalOrder(ACCOUNT, Asset.NEAR, yocto(amount));
    }

    private static NearAmount yocto(long amount) {
        return NearAmount.parse(Long.toString(amount));
    }
}
