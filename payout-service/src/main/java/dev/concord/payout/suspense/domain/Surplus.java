package dev.concord.payout.suspense.domain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.ReceiptView;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the treasury holds of an asset beyond what the books can explain: tokens that were minted for it, what is left of an account that
 * was deleted in its favour, anything that no receipt tells of.
 */
public final class Surplus {

    private Surplus() {}

    /**
     * Returns what is surely too much: as if nothing that may have been paid had been. The rest is found once attempts are resolved.
     *
     * @param held what the treasury holds in a block, in base units
     * @param mostBooked what the books knew before the block, at most: see {@link Booked}
     * @param arrivedSince what was noted since then, and has come up to the block
     */
    public static Optional<NearAmount> of(BigInteger held, BigInteger mostBooked, NearAmount arrivedSince) {
        return Optional.of(held.subtract(mostBooked).subtract(arrivedSince.yocto()))
                .filter(surplus -> surplus.signum() > 0)
                .map(NearAmount::new);
    }

    /** What is booked of it: an arrival that the chain itself brought, in the block in which it was found. */
    public static Arrival arrival(Asset asset, NearAmount amount, BlockView block) {
        var name = CryptoHash.sha256(
                "surplus %s %s %s".formatted(asset, amount, block.hash()).getBytes(StandardCharsets.UTF_8));
        return new Arrival(name, name, ReceiptView.OF_THE_CHAIN, asset, amount, block.height(), block.time());
    }

    /**
     * What the books said of an asset at one moment.
     *
     * @param most what the treasury holds if no attempt that is unresolved has happened and all that waits for a claim has come
     * @param lastArrival the number of the last arrival that it counts
     * @param knownUpTo the highest block that was looked at, by the watch or for an attempt
     */
    public record Booked(BigInteger most, long lastArrival, long knownUpTo) {

        /** A token's contract executes what was included some blocks later. */
        private static final long BLOCKS_TO_EXECUTE = 10;

        /** Whether all that was booked as paid has left the treasury by a block, so that it is not taken for a surplus. */
        public boolean isBehind(long height) {
            return height >= knownUpTo + BLOCKS_TO_EXECUTE;
        }
    }
}
