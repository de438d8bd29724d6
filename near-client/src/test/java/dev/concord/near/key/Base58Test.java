package dev.concord.near.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Base 58 as Bitcoin writes it; the known pairs are from its test vectors. */
final class Base58Test {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    @Test
    void knownContentHasItsKnownText() {
        assertPair("", "");
        assertPair("61", "2g");
        assertPair("626262", "a3gV");
        assertPair("73696d706c792061206c6f6e6720737472696e67", "2cFupjhnEsSn59qHXstmK2ffpLv2");
        assertPair("00eb15231dfceb60925886b67d065299925915aeb172c06647", "1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L");
        assertPair("516b6fcd0f", "ABnLTmg");
        assertPair("00000000000000000000", "1111111111");
        assertPair("ffffffffff", "VtB5VXc");
    }

    @Test
    void itIsTheNumberInBase58BehindAOneForEachLeadingZero() {
        var seed = new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);

        for (var round = 0; round < 2_000; round++) {
            var content = new byte[random.nextInt(65)];
            random.nextBytes(content);
            for (var zero = 0; zero < Math.min(content.length, random.nextInt(4)); zero++) {
                content[zero] = 0;
            }

            var text = Base58.encode(content);

            assertThat(text).as("seed %d, round %d", seed, round).isEqualTo(written(content));
            assertThat(Base58.decode(text)).as("seed %d, round %d", seed, round).isEqualTo(content);
        }
    }

    @Test
    void whatIsNoneOfItsAlphabetIsRefusedWithItsPlace() {
        for (var wrong : new String[] {"2g0", "2gI", "2gO", "2gl", "2g ", "2g\u00e9", "2g\u4e00"}) {
            assertThatThrownBy(() -> Base58.decode(wrong)).hasMessage("base58: character 3 is none of its alphabet");
        }
        assertThatThrownBy(() -> Base58.decode("2".repeat(129)))
                .hasMessage("base58: 129 characters (expected: at most 128)");
    }

    private static void assertPair(String hex, String text) {
        var content = HexFormat.of().parseHex(hex);
        assertThat(Base58.encode(content)).isEqualTo(text);
        assertThat(Base58.decode(text)).isEqualTo(content);
    }

    /** The definition, as slow as it is short. */
    private static String written(byte[] content) {
        var text = new StringBuilder();
        for (var rest = new BigInteger(1, content); rest.signum() > 0; rest = rest.divide(BigInteger.valueOf(58))) {
            text.append(ALPHABET.charAt(rest.mod(BigInteger.valueOf(58)).intValue()));
        }
        var zeros = new String(content, StandardCharsets.ISO_8859_1)
                .chars()
                .takeWhile(each -> each == 0)
                .count();
        return "1".repeat((int) zeros) + text.reverse();
    }
}
