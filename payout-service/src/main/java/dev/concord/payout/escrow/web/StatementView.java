package dev.concord.payout.escrow.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.escrow.Statement;

/** What a project has cost its vendor, and what of it has reached the taskers. */
record StatementView(
        ProjectId projectId,
        Asset asset,
        NearAmount funded,
        NearAmount escrow,
        NearAmount rewardsDue,
        NearAmount rewardsPaid,
        NearAmount fees,
        NearAmount refunded,
        boolean settled,
        long submissionsJudged,
        long submissionsBooked,
        long submissionsPaid,
        long taskersPaid,
        long payoutTransactions) {

    static StatementView of(Statement statement) {
        var escrow = statement.escrow();
        var money = escrow.money();
        return new StatementView(
                escrow.projectId(),
                escrow.asset(),
                money.funded(),
                money.left(),
                money.rewards(),
                money.paid(),
                money.fees(),
                money.refunded(),
                escrow.settled(),
                escrow.submissions().judged(),
                escrow.submissions().booked(),
                escrow.submissions().paid(),
                statement.taskersPaid(),
                statement.payoutTransactions());
    }
}
