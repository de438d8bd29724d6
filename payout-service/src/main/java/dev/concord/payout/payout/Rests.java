package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import java.util.Collection;
import java.util.Set;

/** What rests because transactions failed at it: a whole token, or a single payout. Each rest is longer than the one before. */
interface Rests {

    /** Lets a token rest; the caller holds a transaction. */
    void rest(Asset asset, String reason);

    /** Returns tokens that have failed and were not seen to work since: one transaction tries. */
    Set<Asset> onTrial();

    /** Notes that transactions of such tokens are tried now: nothing else of them is until the outcome is there, or as long as a rest. */
    void tryNow(Collection<Asset> assets);

    /** Notes that tokens work. */
    void end(Collection<Asset> assets);

    /** Notes that a transaction failed at a payout, and returns how often that has been. */
    int noteFailure(PayoutId payout);

    /** Lets a payout rest that has failed so often. */
    void rest(PayoutId payout, int failures);
}
