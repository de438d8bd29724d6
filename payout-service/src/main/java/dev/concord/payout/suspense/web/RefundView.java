package dev.concord.payout.suspense.web;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.suspense.domain.Refund;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What goes back to its sender; {@code paidBy} once a transaction that pays it is signed. */
record RefundView(
        String id,
        String transactionHash,
        Asset asset,
        NearAmount amount,
        String account,
        String state,
        @Nullable String paidBy,
        Instant requestedAt,
        @Nullable Instant endedAt) {

    static RefundView of(Refund refund) {
        var transaction = refund.transaction();
        return new RefundView(
                refund.id().toString(),
                refund.arrival().toString(),
                refund.asset(),
                refund.amount(),
                refund.account().value(),
                refund.state().code(),
                transaction == null ? null : transaction.toString(),
                refund.requestedAt(),
                refund.endedAt());
    }
}
