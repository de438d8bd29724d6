package dev.concord.near.token;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** An amount of some token in its base units, never negative, at most 2^128 - 1 as on chain. Its text form is decimal. */
public record TokenAmount(BigInteger units) implements Comparable<TokenAmount> {

    public static final TokenAmount ZERO = new TokenAmount(BigInteger.ZERO);

    private static final int MAX_BITS = 128;
    private static final int MAX_SHOWN = 50;
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,38}");

    public TokenAmount {
        if (units.signum() < 0 || units.bitLength() > MAX_BITS) {
            throw new IllegalArgumentException("amount: " + units + " units (expected: 0..2^128-1)");
        }
    }

    /**
     * Reads a decimal number of base units.
     *
     * @throws IllegalArgumentException if the text is anything else: a sign, a fraction, leading zeros
     */
    public static TokenAmount parse(String text) {
        if (!DIGITS.matcher(text).matches()) {
            var shown = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text;
            throw new IllegalArgumentException("amount: \"" + shown + "\" (expected: a whole decimal number of units)");
        }
        return new TokenAmount(new BigInteger(text));
    }

    public static TokenAmount of(long units) {
        return new TokenAmount(BigInteger.valueOf(units));
    }

    public TokenAmount plus(TokenAmount other) {
        return new TokenAmount(units.add(other.units));
    }

    /**
     * Takes an amount that is not greater than this one.
     *
     * @throws IllegalArgumentException if the difference would be negative
     */
    public TokenAmount minus(TokenAmount other) {
        return new TokenAmount(units.subtract(other.units));
    }

    public boolean isZero() {
        return units.signum() == 0;
    }

    @Override
    public int compareTo(TokenAmount other) {
        return units.compareTo(other.units);
    }

    @Override
    public String toString() {
        return units.toString();
    }
}
