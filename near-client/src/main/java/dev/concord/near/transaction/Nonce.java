package dev.concord.near.transaction;

import java.math.BigInteger;

/** A number used once per key, unsigned 64 bits: greater than every one that the key has used. */
public record Nonce(BigInteger value) implements Comparable<Nonce> {

    public static final Nonce ZERO = new Nonce(BigInteger.ZERO);

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
