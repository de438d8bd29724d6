package dev.concord.payout.audit;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.AccountKind;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * The books at one moment.
 *
 * @param size how many postings they have, which tells whether they changed
 * @param differences of balances and of the tables that move with them
 * @param brokenChains where entries were changed
 * @param digest of all accounts' heads
 * @param openPayouts each may have an attempt that has happened and is not known to have, now or before the chain is asked
 */
record Books(
        long size,
        Map<Asset, Map<AccountKind, BigInteger>> totals,
        List<String> differences,
        List<String> brokenChains,
        String digest,
        long unresolvedAttempts,
        long openPayouts) {

    /** Burnt for a transfer that creates an account: 0.007 NEAR, and gas far below that. */
    private static final NearAmount MOST_PER_ATTEMPT = NearAmount.ofNear("0.02");

    Books {
        totals = Map.copyOf(totals);
        differences = List.copyOf(differences);
        brokenChains = List.copyOf(brokenChains);
    }

    Map<AccountKind, BigInteger> totalsOf(Asset asset) {
        return totals.getOrDefault(asset, Map.of());
    }

    /** Returns what the treasury must hold of an asset: as much as if no open payout has happened, as little as if all have. */
    Interval treasury(Asset asset) {
        var most = AccountKind.inTreasury(totalsOf(asset));
        var least = most.subtract(totalsOf(asset).getOrDefault(AccountKind.IN_FLIGHT, BigInteger.ZERO));
        return asset.equals(Asset.NEAR)
                ? new Interval(
                        least.subtract(MOST_PER_ATTEMPT.times(openPayouts).yocto()), most)
                : new Interval(least, most);
    }

    boolean sourcesEqualUses(Asset asset) {
        return totalsOf(asset).values().stream()
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .signum()
                == 0;
    }

    /** From the least to the most, both included. */
    record Interval(BigInteger least, BigInteger most) {}
}
