package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import java.math.BigInteger;

/** Numbers of the chain, as nearcore 2.13 has them at protocol version 86 (fees: see {@link Fees}). */
public final class Protocol {

    public static final int VERSION = 86;
    public static final NearAmount SUPPLY = NearAmount.ofNear("1000000000");

    /** Gas is burnt at this price, in yocto per gas. */
    public static final NearAmount GAS_PRICE = NearAmount.parse("100000000");

    /** Gas for receipts is bought at this price; the difference comes back in a later receipt (NEP-642). */
    public static final NearAmount GAS_PURCHASE_PRICE = NearAmount.parse("1000000000");

    /** What creating an account burns in all. */
    public static final NearAmount ACCOUNT_CREATION_CHARGE = NearAmount.ofNear("0.007");

    public static final NearAmount STORAGE_PRICE_PER_BYTE = NearAmount.parse("10000000000000000000");
    public static final long BYTES_PER_ACCOUNT = 100;
    public static final long EXTRA_BYTES_PER_RECORD = 40;

    /** An account up to this size locks nothing (NEP-448). */
    public static final long FREE_STORAGE_BYTES = 770;

    public static final long TRANSACTION_VALIDITY_BLOCKS = 86_400;
    public static final long NONCES_PER_HEIGHT = 1_000_000;
    public static final int MAX_ACTIONS = 100;
    public static final long MAX_PREPAID_GAS = 1_000_000_000_000_000L;
    public static final long GAS_PER_BLOCK = 1_000_000_000_000_000L;

    /** Turning transactions into receipts takes at most this part of a block's gas. */
    public static final long CONVERSION_GAS_PER_BLOCK = 500_000_000_000_000L;

    public static final int MAX_METHOD_NAME_BYTES = 256;
    public static final int MAX_METHOD_NAMES_BYTES = 2_000;

    /** A block is final when so many stand on it. */
    public static final int FINALITY_LAG = 2;

    public static final long GENESIS_HEIGHT = 1;

    private Protocol() {}

    static BigInteger cost(long gas, NearAmount price) {
        return BigInteger.valueOf(gas).multiply(price.yocto());
    }
}
