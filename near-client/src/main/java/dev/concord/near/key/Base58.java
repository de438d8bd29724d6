package dev.concord.near.key;

import java.util.Arrays;

/** Bitcoin's base 58, in which NEAR writes keys and hashes. */
public final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int RADIX = 58;

    /** So many digits are taken at a time: no more fit into an int. */
    private static final int DIGITS_AT_ONCE = 5;

    private static final int RADIX_OF_ALL = RADIX * RADIX * RADIX * RADIX * RADIX;

    /** The work grows with the square of the length, and nothing that NEAR writes so is longer than 64 bytes. */
    private static final int MAX_LENGTH = 128;

    private static final long WORD = 0xFFFF_FFFFL;
    private static final byte NONE = -1;
    private static final byte[] DIGITS = digits();

    private Base58() {}

    public static String encode(byte[] content) {
        var rest = words(content);
        var reversed = new StringBuilder(content.length * 2);
        for (var first = 0; first < rest.length; ) {
            if (rest[first] == 0) {
                first++;
            } else {
                append(reversed, divide(rest, first));
            }
        }
        while (!reversed.isEmpty() && reversed.charAt(reversed.length() - 1) == ALPHABET.charAt(0)) {
            reversed.setLength(reversed.length() - 1);
        }
        reversed.repeat(ALPHABET.charAt(0), leadingZeros(content));
        return reversed.reverse().toString();
    }

    /** Returns the content as a number, its highest word first. */
    private static int[] words(byte[] content) {
        var words = new int[(content.length + Integer.BYTES - 1) / Integer.BYTES];
        for (var i = 0; i < content.length; i++) {
            var place = content.length - 1 - i;
            words[words.length - 1 - i / Integer.BYTES] |=
                    Byte.toUnsignedInt(content[place]) << (i % Integer.BYTES * Byte.SIZE);
        }
        return words;
    }

    /** Divides the number, which begins at a word, by the radix of all digits taken at once, and returns what remains. */
    private static int divide(int[] words, int first) {
        var remainder = 0L;
        for (var i = first; i < words.length; i++) {
            var dividend = (remainder << Integer.SIZE) | (words[i] & WORD);
            words[i] = (int) (dividend / RADIX_OF_ALL);
            remainder = dividend % RADIX_OF_ALL;
        }
        return (int) remainder;
    }

    private static void append(StringBuilder reversed, int digits) {
        var rest = digits;
        for (var i = 0; i < DIGITS_AT_ONCE; i++) {
            reversed.append(ALPHABET.charAt(rest % RADIX));
            rest /= RADIX;
        }
    }

    private static int leadingZeros(byte[] content) {
        var count = 0;
        while (count < content.length && content[count] == 0) {
            count++;
        }
        return count;
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
        var words = new int[text.length() / DIGITS_AT_ONCE + 1];
        for (var i = 0; i < text.length(); i++) {
            multiplyAndAdd(words, digitAt(text, i));
        }
        return bytes(words, leadingOnes(text));
    }

    private static int digitAt(String text, int place) {
        var character = text.charAt(place);
        var digit = character < DIGITS.length ? DIGITS[character] : NONE;
        if (digit == NONE) {
            throw new IllegalArgumentException("base58: character " + (place + 1) + " is none of its alphabet");
        }
        return digit;
    }

    private static void multiplyAndAdd(int[] words, int digit) {
        long carry = digit;
        for (var i = words.length - 1; i >= 0; i--) {
            carry += (words[i] & WORD) * RADIX;
            words[i] = (int) carry;
            carry >>>= Integer.SIZE;
        }
    }

    private static int leadingOnes(String text) {
        var count = 0;
        while (count < text.length() && text.charAt(count) == ALPHABET.charAt(0)) {
            count++;
        }
        return count;
    }

    /** Writes a number without zeros before it, behind so many zeros. */
    private static byte[] bytes(int[] words, int zeros) {
        var all = new byte[words.length * Integer.BYTES];
        for (var i = 0; i < all.length; i++) {
            all[i] = (byte) (words[i / Integer.BYTES] >>> ((Integer.BYTES - 1 - i % Integer.BYTES) * Byte.SIZE));
        }
        var first = leadingZeros(all);
        var content = new byte[zeros + all.length - first];
        System.arraycopy(all, first, content, zeros, all.length - first);
        return content;
    }

    private static byte[] digits() {
        var digits = new byte[ALPHABET.charAt(ALPHABET.length() - 1) + 1];
        Arrays.fill(digits, NONE);
        for (var digit = 0; digit < RADIX; digit++) {
            digits[ALPHABET.charAt(digit)] = (byte) digit;
        }
        return digits;
    }
}
