package dev.concord.payout.ledger.domain;

import dev.concord.near.key.Bytes;
import java.math.BigInteger;

/**
 * How far an account has come.
 *
 * @param balance what its entries sum to
 * @param place how many entries it has, which is also the last one's place
 * @param hash of the last entry, which covers all before it
 */
public record Head(BigInteger balance, long place, Bytes hash) {

    /** The head of an account without entries. */
    public static final Head NONE = new Head(BigInteger.ZERO, 0, Bytes.of(new byte[Chain.HASH_BYTES]));
}
