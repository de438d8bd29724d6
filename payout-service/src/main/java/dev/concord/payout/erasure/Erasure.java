package dev.concord.payout.erasure;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.util.Map;

/** What came of the wish that a tasker be forgotten. */
public sealed interface Erasure {

    /** Nothing here tells who the tasker was; it may have been so before. */
    record Done() implements Erasure {}

    /** Money is on its way to the account: until it has arrived or come back, the account must be known. */
    record PayoutUnderWay() implements Erasure {}

    /** So much is owed, which nobody could be paid afterwards. */
    record RewardsUnpaid(Map<Asset, NearAmount> due) implements Erasure {

        public RewardsUnpaid {
            due = Map.copyOf(due);
        }
    }
}
