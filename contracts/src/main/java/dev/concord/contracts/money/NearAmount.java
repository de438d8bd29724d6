package dev.concord.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * An amount of NEAR in yocto (10^-24 NEAR), never negative, at most 2^128 - 1 as on chain. Its text form is the decimal
 * number of yocto.
 */
public record NearAmount(BigInteger yocto) implements Comparable<NearAmount> {

    public static final NearAmount ZERO = new NearAmount(BigInteger.ZERO);

    private static final int DECIMALS = 24;
    private static final int MAX_BITS = 128;
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,38}");

    public NearAmount {
        if (yocto.signum() < 0 || yocto.bitLength() > MAX_BITS) {
            throw new IllegalArgumentException("amount: " + yocto + " yocto (expected: 0..2^128-1)");
        }
    }

    /**
     * Reads a decimal number of yocto.
     *
     * @throws IllegalArgumentException if the text is anything else: a sign, a fraction, leading zeros
     */
    @JsonCreator
    public static NearAmount parse(String text) {
        if (!DIGITS.matcher(text).matches()) {
            var shown = text.length() > 50 ? text.substring(0, 50) + "..." : text;
            throw new IllegalArgumentException("amount: \"" + shown + "\" (expected: a whole decimal number of yocto)");
        }
        return new NearAmount(new BigInteger(text));
    }

    /** Reads a decimal number of NEAR, such as "0.001"; exact, at most 24 decimals. */
    public static NearAmount ofNear(String near) {
        return new NearAmount(new BigDecimal(near).movePointRight(DECIMALS).toBigIntegerExact());
    }

    public NearAmount plus(NearAmount other) {
        return new NearAmount(yocto.add(other.yocto));
    }

    /**
     * Takes an amount that is not greater than this one.
     *
     * @throws IllegalArgumentException if the difference would be negative
     */
    public NearAmount minus(NearAmount other) {
        return new NearAmount(yocto.subtract(other.yocto));
    }

    public NearAmount times(long count) {
        return new NearAmount(yocto.multiply(BigInteger.valueOf(count)));
    }

    /** Returns this amount's share of so many thousandths, rounded down: the rest stays with the payer. */
    public NearAmount permille(int thousandths) {
        return new NearAmount(yocto.multiply(BigInteger.valueOf(thousandths)).divide(BigInteger.valueOf(1000)));
    }

    public boolean isZero() {
        return yocto.signum() == 0;
    }

    @Override
    public int compareTo(NearAmount other) {
        return yocto.compareTo(other.yocto);
    }

    @JsonValue
    @Override
    public String toString() {
        return yocto.toString();
    }
}
