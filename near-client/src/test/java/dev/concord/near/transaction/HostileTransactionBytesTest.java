package dev.concord.near.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.near.borsh.BorshWriter;
import dev.concord.near.borsh.MalformedBorsh;
import dev.concord.near.key.Bytes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class HostileTransactionBytesTest {

    private static final byte[] GOOD = Vectors.transactions()
            .skip(6)
            .map(vector ->
                    Bytes.fromBase64(vector.get("signedTransactionBase64").stringValue()))
            .findFirst()
            .orElseThrow()
            .toArray();

    @Test
    void everyTruncationIsRefused() {
        for (var size = 0; size < GOOD.length; size++) {
            var truncated = Arrays.copyOf(GOOD, size);

            assertThatThrownBy(() -> SignedTransaction.decode(truncated)).isInstanceOf(MalformedBorsh.class);
        }
    }

    @Test
    void anythingBehindTheSignatureIsRefused() {
        var longer = Arrays.copyOf(GOOD, GOOD.length + 1);

        assertThatThrownBy(() -> SignedTransaction.decode(longer))
                .isInstanceOf(MalformedBorsh.class)
                .hasMessage("1 bytes behind the value (expected: none)");
    }

    @Test
    void changedBytesAreRefusedOrMeanSomethingElseButNeverBreakTheReader() {
        var random = new Random(413);
        for (var i = 0; i < 20_000; i++) {
            var changed = GOOD.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                assertThat(SignedTransaction.decode(changed).encode()).isEqualTo(changed);
            } catch (MalformedBorsh refused) {
                assertThat(refused).hasMessageContaining("expected");
            }
        }
    }

    @Test
    void moreThanAHundredActionsAreRefusedBeforeAnyIsRead() {
        refused(out -> out.u32(101), "length at byte 99: 101 (expected: at most 100)");
    }

    @Test
    void aLengthOfFourGibibytesAllocatesNothing() {
        refused(out -> out.u32(1).u8(2).string("m").u32(0xffff_ffffL), "4294967295 (expected: at most 1572864)");
    }

    @Test
    void anActionThatWeDoNotSignIsRefusedByItsNumber() {
        refused(out -> out.u32(1).u8(7), "action: kind 7");
    }

    @Test
    void gasThatDoesNotFitIsRefused() {
        refused(
                out -> out.u32(1).u8(2).string("m").bytes(new byte[0]).u64(BigInteger.TWO.pow(63)),
                "gas: 9223372036854775808");
    }

    @Test
    void anOptionIsZeroOrOne() {
        refused(
                out -> out.u32(1)
                        .u8(5)
                        .u8(0)
                        .fixed(new byte[32])
                        .u64(BigInteger.ONE)
                        .u8(0)
                        .u8(2),
                "2 (expected: 0 or 1)");
    }

    @Test
    void anotherCurveIsRefused() {
        refused(out -> out.u32(1).u8(6).u8(1), "key: curve 1 (expected: 0, Ed25519)");
    }

    @Test
    void aNameThatIsNoAccountIsRefused() {
        var encoded = new BorshWriter().string("Treasury").toByteArray();

        assertThatThrownBy(() -> Transaction.decode(encoded)).hasMessageContaining("account: \"Treasury\"");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        var encoded = new BorshWriter().bytes(new byte[] {'a', (byte) 0xc3}).toByteArray();

        assertThatThrownBy(() -> Transaction.decode(encoded)).hasMessageContaining("expected: UTF-8");
    }

    @Test
    void moreThanTheChainsLimitOfBytesIsRefused() {
        assertThatThrownBy(() -> SignedTransaction.decode(new byte[1_572_865]))
                .hasMessageContaining("expected: at most 1572864");
    }

    private static void refused(Consumer<BorshWriter> actions, String message) {
        var out = new BorshWriter()
                .string("alice.near")
                .u8(0)
                .fixed(new byte[32])
                .u64(BigInteger.ONE)
                .string("bob.near")
                .fixed(new byte[32]);
        actions.accept(out);

        assertThatThrownBy(() -> Transaction.decode(out.toByteArray()))
                .isInstanceOf(MalformedBorsh.class)
                .hasMessageContaining(message);
    }
}
