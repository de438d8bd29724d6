package dev.concord.near.transaction;

import java.math.BigInteger;

/** A number used once per key, unsigned 64 bits: greater than every one that the key has used. */
public record Nonce(BigInteger value) implements Comparable<Nonce> {

    public static final Nonce ZERO = new Nonce(BigInteger.ZERO);

    /** How many a key may use in each block: its nonces stay below the height times this (nearcore, {@code ACCESS_KEY_NONCE_RANGE_MULTIPLIER}). */
    private static final long PER_BLOCK = 1_000_000;

    public Nonce {
        if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw new IllegalArgumentException("nonce: " + value + " (expected: 0..2^64-1)");
        }
    }

    public static Nonce of(long value) {
        return new Nonce(BigInteger.valueOf(value));
    }

    public static Nonce parse(String decimal) {
        return new Nonce(new BigInteger(decimal));
    }

    public Nonce next() {
        return plus(1);
    }

    public Nonce plus(long count) {
        return new Nonce(value.add(BigInteger.valueOf(count)));
    }

    /** Whether the chain can have, or take, this nonce at that height. */
    public boolean isPossibleAt(long height) {
        return value.compareTo(BigInteger.valueOf(height).multiply(BigInteger.valueOf(PER_BLOCK))) < 0;
    }

    public boolean isAfter(Nonce other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Nonce other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
