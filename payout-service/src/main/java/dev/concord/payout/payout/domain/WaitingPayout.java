package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.Asset;

/**
 * A payout that may be paid now.
 *
 * @param failures how often a transaction failed at it without naming its receiver
 * @param isReceiverKnown its account was seen to be registered with the token's contract; NEAR needs nothing of that kind
 */
public record WaitingPayout(Payout payout, int failures, boolean isReceiverKnown) {

    /** The first such failure may be the token's fault; after the second one a payout delays nobody but itself. */
    private static final int MOST_IN_COMPANY = 1;

    /** Whether a payout that failed so often shares no transaction with others. */
    public static boolean goesAlone(int failures) {
        return failures > MOST_IN_COMPANY;
    }

    public boolean needsRegistration() {
        return !payout.asset().equals(Asset.NEAR) && !isReceiverKnown;
    }
}
