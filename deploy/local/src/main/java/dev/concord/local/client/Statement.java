package dev.concord.local.client;

import dev.concord.contracts.money.NearAmount;

/** What a project has cost, and what of it has reached the taskers. */
public record Statement(
        NearAmount funded,
        NearAmount escrow,
        NearAmount rewardsDue,
        NearAmount rewardsPaid,
        NearAmount refunded,
        boolean settled,
        long submissionsJudged,
        long submissionsBooked,
        long submissionsPaid,
        long taskersPaid,
        long payoutTransactions) {

    /** Tells whether all that was earned has arrived. */
    public boolean everythingPaid() {
        return settled && rewardsPaid.equals(rewardsDue);
    }
}
