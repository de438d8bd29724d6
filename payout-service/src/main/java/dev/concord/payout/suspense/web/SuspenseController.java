package dev.concord.payout.suspense.web;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.suspense.Arrivals;
import dev.concord.payout.suspense.AssignSuspense;
import dev.concord.payout.suspense.Assigning;
import dev.concord.payout.suspense.RefundSuspense;
import dev.concord.payout.suspense.Refunding;
import dev.concord.payout.suspense.domain.KeptArrival;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import dev.concord.payout.web.KeyHeader;
import dev.concord.payout.web.NumberedPage;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.ProblemException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the operator sees what nobody has claimed, and says whose it is. */
@RestController
@RequestMapping("/v1/operator/suspense")
final class SuspenseController {

    private final Arrivals arrivals;
    private final AssignSuspense assigning;
    private final RefundSuspense refunding;

    SuspenseController(Arrivals arrivals, AssignSuspense assigning, RefundSuspense refunding) {
        this.arrivals = arrivals;
        this.assigning = assigning;
        this.refunding = refunding;
    }

    @GetMapping
    SuspenseView suspended(
            OperatorCaller operator,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var page = NumberedPage.after(after, limit);
        return SuspenseView.of(arrivals.suspended(page.from(), page.limit()), page);
    }

    @PostMapping("/{transactionHash}/assignment")
    ResponseEntity<AssignmentView> assign(
            OperatorCaller operator,
            @PathVariable("transactionHash") String transactionHash,
            @RequestBody AssignmentRequest request) {
        return switch (assigning.assign(hash(transactionHash), request.assignee(), request.because())) {
            case Assigning.Assigned assigned ->
                ResponseEntity.status(assigned.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(AssignmentView.of(assigned.before(), request));
            case Assigning.NotInSuspense _ -> throw notInSuspense();
            case Assigning.AssignedOtherwise _ -> throw assignedOtherwise();
            case Assigning.RefundedAlready _ -> throw refunded();
            case Assigning.UnknownVendor _ ->
                throw new ProblemException(
                        PayoutProblem.UNKNOWN_VENDOR, "to: a vendor without accounts (expected: one with an account)");
        };
    }

    /** The key is the operator's own, so that asking again pays nothing twice and tells how far it is. */
    @PostMapping("/{transactionHash}/refund")
    ResponseEntity<RefundView> refund(
            OperatorCaller operator,
            @PathVariable("transactionHash") String transactionHash,
            @RequestHeader(name = KeyHeader.NAME, defaultValue = "") String key) {
        return switch (refunding.refund(hash(transactionHash), KeyHeader.read(key))) {
            case Refunding.Ordered ordered ->
                ResponseEntity.status(ordered.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(RefundView.of(ordered.refund()));
            case Refunding.NotInSuspense _ -> throw notInSuspense();
            case Refunding.AssignedAlready _ -> throw assignedOtherwise();
            case Refunding.RefundedAlready _ -> throw refunded();
            case Refunding.NoSender _ ->
                throw new ProblemException(
                        PayoutProblem.SUSPENSE_WITHOUT_SENDER,
                        "sender: system (expected: an account; assign it instead)");
            case Refunding.KeyTaken _ ->
                throw new ProblemException(
                        PayoutProblem.REFUND_KEY_TAKEN,
                        "Idempotency-Key: used (expected: a new one, or the same hash as before)");
        };
    }

    private static CryptoHash hash(String text) {
        try {
            return CryptoHash.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw notInSuspense();
        }
    }

    private static ProblemException assignedOtherwise() {
        return new ProblemException(
                PayoutProblem.SUSPENSE_ASSIGNED,
                "transactionHash: assigned otherwise (expected: not yet, or the same again)");
    }

    private static ProblemException refunded() {
        return new ProblemException(
                PayoutProblem.SUSPENSE_REFUNDED, "transactionHash: refunded (expected: in suspense)");
    }

    private static ProblemException notInSuspense() {
        return new ProblemException(
                PayoutProblem.NOT_IN_SUSPENSE, "transactionHash: not in suspense (expected: one that is listed)");
    }

    /** A page, the oldest first; the next one is after the number {@code next}, null at the end. */
    record SuspenseView(
            List<ArrivalView> receipts, @Nullable String next) {

        static SuspenseView of(List<KeptArrival> found, NumberedPage page) {
            return new SuspenseView(
                    found.stream().map(ArrivalView::of).toList(), page.next(found, KeptArrival::number));
        }
    }

    /** Money in suspense; the hash is a receipt's where a contract sent it, and a name of ours where no receipt tells of it. */
    record ArrivalView(
            String transactionHash,
            boolean indirect,
            String sender,
            Asset asset,
            NearAmount amount,
            Instant arrivedAt,
            @Nullable Instant suspendedAt) {

        static ArrivalView of(KeptArrival kept) {
            var arrival = kept.arrival();
            return new ArrivalView(
                    arrival.hash().toString(),
                    arrival.isIndirect(),
                    arrival.sender().value(),
                    arrival.asset(),
                    arrival.amount(),
                    arrival.at(),
                    kept.standing() instanceof Standing.Suspended(var since) ? since : null);
        }
    }

    /** What was assigned, and to whom. */
    record AssignmentView(String transactionHash, Asset asset, NearAmount amount, String to, String reason) {

        static AssignmentView of(KeptArrival kept, AssignmentRequest request) {
            return new AssignmentView(
                    kept.arrival().hash().toString(),
                    kept.arrival().asset(),
                    kept.arrival().amount(),
                    String.valueOf(request.to()),
                    request.because());
        }
    }
}
