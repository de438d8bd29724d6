package dev.concord.near.key;

import java.math.BigInteger;
import java.util.Arrays;

/** Bitcoin's base 58, in which NEAR writes keys and hashes. */
public final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(58);

    /** The work grows with the square of the length, and nothing that NEAR writes so is longer than 64 bytes. */
    private static final int MAX_LENGTH = 128;

    private Base58() {}

    public static String encode(byte[] content) {
        var text = new StringBuilder();
        var rest = new BigInteger(1, content);
        while (rest.signum() > 0) {
            var quotientAndDigit = rest.divideAndRemainder(RADIX);
            text.append(ALPHABET.charAt(quotientAndDigit[1].intValue()));
            rest = quotientAndDigit[0];
        }
        for (var i = 0; i < content.length && content[i] == 0; i++) {
            text.append(ALPHABET.charAt(0));
        }
        return text.reverse().toString();
    }

    /**
     * Reads base 58.
     *
     * @throws IllegalArgumentException if there is any other character, or more than 128 of them
     */
    public static byte[] decode(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "base58: %d characters (expected: at most %d)".formatted(text.length(), MAX_LENGTH));
        }
        var number = BigInteger.ZERO;
        for (var i = 0; i < text.length(); i++) {
            var digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("base58: character " + (i + 1) + " is none of its alphabet");
            }
            number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
        }
        return withLeadingZeros(number, leadingOnes(text));
    }

    private static int leadingOnes(String text) {
        var count = 0;
        while (count < text.length() && text.charAt(count) == ALPHABET.charAt(0)) {
            count++;
        }
        return count;
    }

    private static byte[] withLeadingZeros(BigInteger number, int zeros) {
        if (number.signum() == 0) {
            return new byte[zeros];
        }
        var signed = number.toByteArray();
        var magnitude = signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
        var content = new byte[zeros + magnitude.length];
        System.arraycopy(magnitude, 0, content, zeros, magnitude.length);
        return content;
    }
}
