package dev.concord.payout.topup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.money.NearAmount;
import org.junit.jupiter.api.Test;

/** Neither too little to pay, nor more than may be lost with a key. */
class HotFloatTest {

    private static final HotFloat FLOAT = new HotFloat(NearAmount.ofNear("10"), NearAmount.ofNear("50"));

    @Test
    void whileItIsNotLowNothingIsLacking() {
        assertThat(FLOAT.lacks(NearAmount.ofNear("10"))).isEqualTo(NearAmount.ZERO);
        assertThat(FLOAT.lacks(NearAmount.ofNear("70"))).isEqualTo(NearAmount.ZERO);
    }

    @Test
    void whatIsLowIsFilledUpToTheCap() {
        var holding = NearAmount.ofNear("10").minus(NearAmount.parse("1"));

        assertThat(FLOAT.lacks(holding).plus(holding)).isEqualTo(NearAmount.ofNear("50"));
        assertThat(FLOAT.lacks(NearAmount.ZERO)).isEqualTo(NearAmount.ofNear("50"));
    }

    @Test
    void whatIsAboveTheCapIsSweptOnceItIsMoreThanTheMargin() {
        assertThat(FLOAT.surplus(NearAmount.ofNear("55"), NearAmount.ZERO, 100)).isEqualTo(NearAmount.ZERO);
        assertThat(FLOAT.surplus(NearAmount.ofNear("55.1"), NearAmount.ZERO, 100))
                .isEqualTo(NearAmount.ofNear("5.1"));
        assertThat(FLOAT.surplus(NearAmount.ZERO, NearAmount.ofNear("55"), 100)).isEqualTo(NearAmount.ZERO);
    }

    @Test
    void whatTaskersAreOwedStaysWhateverTheCap() {
        assertThat(FLOAT.surplus(NearAmount.ofNear("90"), NearAmount.ofNear("40"), 100))
                .isEqualTo(NearAmount.ofNear("40"));
        assertThat(FLOAT.surplus(NearAmount.ofNear("90"), NearAmount.ofNear("70"), 100))
                .isEqualTo(NearAmount.ofNear("15"));
        assertThat(FLOAT.surplus(NearAmount.ofNear("90"), NearAmount.ofNear("82"), 100))
                .isEqualTo(NearAmount.ZERO);
    }

    @Test
    void aFloatWithoutSenseIsRefused() {
        assertThatThrownBy(() -> new HotFloat(NearAmount.ofNear("2"), NearAmount.ofNear("1")))
                .hasMessageContaining("expected: low at most cap");
        assertThatThrownBy(() -> new HotFloat(NearAmount.ZERO, NearAmount.ZERO)).hasMessageContaining("cap above 0");
    }
}
