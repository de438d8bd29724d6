package dev.concord.payout.audit;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.AccountKind;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The books at one moment.
 *
 * @param size how many postings they have, which tells whether they changed
 * @param differences of balances and of the tables that move with them
 * @param brokenChains where entries were changed
 * @param digest of all accounts' heads
 * @param unresolvedAttempts which may have happened
 * @param exposed what attempts that may have happened were to pay, by asset, and in NEAR what they may cost beside it
 * @param openPayouts each may get an attempt before the chain is asked
 * @param arrived what has come and is not booked yet, by asset
 */
record Books(
        long size,
        Map<Asset, Map<AccountKind, BigInteger>> totals,
        List<String> differences,
        List<String> brokenChains,
        String digest,
        List<UUID> unresolvedAttempts,
        Map<Asset, NearAmount> exposed,
        long openPayouts,
        Map<Asset, Arrived> arrived) {

    /** 0.007 NEAR for a transfer that creates an account, and gas far below that. */
    static final NearAmount MOST_BURNT = NearAmount.ofNear("0.02");

    Books {
        totals = Map.copyOf(totals);
        unresolvedAttempts = List.copyOf(unresolvedAttempts);
        exposed = Map.copyOf(exposed);
        arrived = Map.copyOf(arrived);
        differences = List.copyOf(differences);
        brokenChains = List.copyOf(brokenChains);
    }

    Map<AccountKind, BigInteger> totalsOf(Asset asset) {
        return totals.getOrDefault(asset, Map.of());
    }

    /**
     * Returns what the treasury must hold of an asset: as much as if no unresolved attempt has happened, as little as if all have, and with
     * what has come by then.
     *
     * @param height at which the chain was asked
     * @param areStill whether nothing was signed in between; otherwise any open payout may have an attempt by now
     */
    Interval treasury(Asset asset, long height, boolean areStill) {
        var booked = AccountKind.inTreasury(totalsOf(asset));
        var unbooked = arrived.getOrDefault(asset, Arrived.NOTHING);
        var surely = unbooked.latest() <= height ? unbooked.amount() : NearAmount.ZERO;
        return new Interval(
                booked.subtract(areStill ? exposed(asset) : mostExposed(asset)).add(surely.yocto()),
                booked.add(unbooked.amount().yocto()));
    }

    private BigInteger exposed(Asset asset) {
        return exposed.getOrDefault(asset, NearAmount.ZERO).yocto();
    }

    private BigInteger mostExposed(Asset asset) {
        var inFlight = totalsOf(asset).getOrDefault(AccountKind.IN_FLIGHT, BigInteger.ZERO);
        return asset.equals(Asset.NEAR)
                ? inFlight.add(MOST_BURNT.times(openPayouts).yocto())
                : inFlight;
    }

    boolean sourcesEqualUses(Asset asset) {
        return totalsOf(asset).values().stream()
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .signum()
                == 0;
    }

    /**
     * What waits for a claim.
     *
     * @param latest the height at which the last of it came
     */
    record Arrived(NearAmount amount, long latest) {

        static final Arrived NOTHING = new Arrived(NearAmount.ZERO, 0);
    }

    /** From the least to the most, both included. */
    record Interval(BigInteger least, BigInteger most) {}
}
