package dev.concord.local.drill;

import dev.concord.contracts.money.NearAmount;
import java.math.BigInteger;
import java.util.Random;

/** Amounts of the drill's token, in its base units, that the platform pays. */
final class TokenDraw {

    /** It pays no less: a cent. */
    private static final BigInteger LEAST = BigInteger.valueOf(10_000);

    private TokenDraw() {}

    /** Draws a number of so many bits on top of the least. */
    static NearAmount payable(int bits, Random random) {
        return new NearAmount(new BigInteger(bits, random).add(LEAST));
    }
}
