package dev.concord.payout.audit;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.AccountKind;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * The books at one moment.
 *
 * @param size how many postings they have, which tells whether they changed
 * @param openPayouts each may have an attempt that has happened and is not known to have, now or before the chain is asked
 */
record Books(
        long size,
        Map<AccountKind, BigInteger> totals,
        List<String> differences,
        long unresolvedAttempts,
        long openPayouts) {

    /** Burnt for a transfer that creates an account: 0.007 NEAR, and gas far below that. */
    private static final NearAmount MOST_PER_ATTEMPT = NearAmount.ofNear("0.02");

    /** Returns what the treasury must hold if no open payout has happened. */
    BigInteger expected() {
        return totals.entrySet().stream()
                .filter(each -> each.getKey().isSource() || AccountKind.gone().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .negate();
    }

    /** Returns what the treasury must hold if all of them have. */
    BigInteger least() {
        return expected()
                .subtract(totals.getOrDefault(AccountKind.IN_FLIGHT, BigInteger.ZERO))
                .subtract(MOST_PER_ATTEMPT.times(openPayouts).yocto());
    }

    boolean sourcesEqualUses() {
        return totals.values().stream().reduce(BigInteger.ZERO, BigInteger::add).signum() == 0;
    }
}
