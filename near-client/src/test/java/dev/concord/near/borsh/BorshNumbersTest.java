package dev.concord.near.borsh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

final class BorshNumbersTest {

    @Test
    void theGreatestNumbersComeBackAsTheyWere() {
        var greatest64 = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
        var greatest128 = BigInteger.TWO.pow(128).subtract(BigInteger.ONE);

        var in = new BorshReader(new BorshWriter()
                .u8(255)
                .u32(0xffff_ffffL)
                .u64(greatest64)
                .u128(greatest128)
                .toByteArray());

        assertThat(in.u8()).isEqualTo(255);
        assertThat(in.u32()).isEqualTo(0xffff_ffffL);
        assertThat(in.u64()).isEqualTo(greatest64);
        assertThat(in.u128()).isEqualTo(greatest128);
        in.end();
    }

    @Test
    void numbersAreLittleEndian() {
        assertThat(new BorshWriter().u32(413).toByteArray()).containsExactly(0x9d, 0x01, 0x00, 0x00);
    }

    @Test
    void aNumberThatDoesNotFitIsNotCutOff() {
        assertThatThrownBy(() -> new BorshWriter().u64(BigInteger.TWO.pow(64))).hasMessageContaining("2^64");
        assertThatThrownBy(() -> new BorshWriter().u32(-1)).hasMessageContaining("u32: -1");
        assertThatThrownBy(() -> new BorshWriter().u8(256)).hasMessageContaining("0..255");
    }
}
