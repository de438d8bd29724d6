package dev.concord.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NearAmountTest {

    @Test
    void oneNearIsTenToThe24Yocto() {
        assertThat(NearAmount.ofNear("1")).isEqualTo(NearAmount.parse("1000000000000000000000000"));
        assertThat(NearAmount.ofNear("0.000000000000000000000001")).isEqualTo(NearAmount.parse("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "1.0",
                "01",
                "1e3",
                " 1",
                "1 ",
                "0x1",
                "٣",
                "1111111111111111111111111111111111111111"
            })
    void anythingButAPlainWholeNumberIsRefused(String text) {
        assertThatThrownBy(() -> NearAmount.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void anAmountFitsTheChainsU128() {
        var greatest = BigInteger.TWO.pow(128).subtract(BigInteger.ONE);

        assertThat(new NearAmount(greatest)).hasToString(greatest.toString());
        assertThatThrownBy(() -> new NearAmount(greatest.add(BigInteger.ONE))).hasMessageContaining("2^128");
    }

    @Test
    void takingMoreThanThereIsIsABug() {
        assertThatThrownBy(() -> NearAmount.parse("1").minus(NearAmount.parse("2")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShareIsRoundedDown() {
        assertThat(NearAmount.parse("1009").permille(100)).isEqualTo(NearAmount.parse("100"));
        assertThat(NearAmount.parse("9").permille(100)).isEqualTo(NearAmount.ZERO);
    }

    @Test
    void aFractionOfAYoctoIsRefused() {
        assertThatThrownBy(() -> NearAmount.ofNear("0.0000000000000000000000001"))
                .isInstanceOf(ArithmeticException.class);
    }
}
