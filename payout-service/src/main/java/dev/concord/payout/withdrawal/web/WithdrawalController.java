package dev.concord.payout.withdrawal.web;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.web.KeyHeader;
import dev.concord.payout.web.NumberedPage;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.payout.withdrawal.WithdrawMoney;
import dev.concord.payout.withdrawal.Withdrawals;
import dev.concord.payout.withdrawal.domain.Withdrawal;
import dev.concord.payout.withdrawal.domain.WithdrawalOutcome;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** How vendors get their money back. */
@RestController
@RequestMapping("/v1/balance/withdrawals")
final class WithdrawalController {

    private final WithdrawMoney withdrawing;
    private final Withdrawals withdrawals;

    WithdrawalController(WithdrawMoney withdrawing, Withdrawals withdrawals) {
        this.withdrawing = withdrawing;
        this.withdrawals = withdrawals;
    }

    /** The key is the vendor's own, so that it can ask again without being paid twice. */
    @PostMapping
    ResponseEntity<WithdrawalView> withdraw(
            VendorCaller vendor,
            @RequestHeader(name = KeyHeader.NAME, defaultValue = "") String key,
            @RequestBody WithdrawalRequest request) {
        return switch (withdrawing.withdraw(vendor.id(), KeyHeader.read(key), request.order())) {
            case WithdrawalOutcome.Accepted accepted ->
                told(HttpStatus.CREATED, vendor.id(), accepted.payout().id());
            case WithdrawalOutcome.Repeated repeated -> told(HttpStatus.OK, vendor.id(), repeated.id());
            case WithdrawalOutcome.KeyTaken _ ->
                throw new ProblemException(
                        PayoutProblem.WITHDRAWAL_KEY_TAKEN,
                        "Idempotency-Key: used (expected: a new one, or the same order as before)");
            case WithdrawalOutcome.NotOwnAccount _ ->
                throw new ProblemException(
                        PayoutProblem.NO_ACCOUNT, "account: not the caller's (expected: one proven at /v1/accounts)");
            case WithdrawalOutcome.AccountHeld _ ->
                throw new ProblemException(
                        PayoutProblem.ACCOUNT_HELD,
                        "account: refused by the chain before (expected: another, or released by the operator)");
            case WithdrawalOutcome.NotEnough few ->
                throw new ProblemException(
                        PayoutProblem.NOT_ENOUGH,
                        "amount: %s (expected: at most what is available, %s)"
                                .formatted(request.amount(), few.available()));
            case WithdrawalOutcome.TooLittle little ->
                throw new ProblemException(
                        PayoutProblem.TOO_LITTLE,
                        "amount: %s (expected: at least %s, or all that is available)"
                                .formatted(request.amount(), little.minimum()));
            case WithdrawalOutcome.TooMany many ->
                throw new ProblemException(
                        PayoutProblem.TOO_MANY_WITHDRAWALS,
                        "withdrawals: all under way (expected: at most %d)".formatted(many.most()));
        };
    }

    @GetMapping
    WithdrawalsView withdrawals(
            VendorCaller vendor,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var page = NumberedPage.before(before, limit);
        var found = withdrawals.of(vendor.id(), page.from(), page.limit());
        return new WithdrawalsView(
                found.stream().map(WithdrawalView::of).toList(), page.next(found, Withdrawal::number));
    }

    @GetMapping("/{id}")
    WithdrawalView withdrawal(VendorCaller vendor, @PathVariable("id") String id) {
        return payout(id)
                .flatMap(payout -> withdrawals.find(vendor.id(), payout))
                .map(WithdrawalView::of)
                .orElseThrow(() -> new ProblemException(
                        PayoutProblem.UNKNOWN_WITHDRAWAL, "withdrawal: unknown (expected: one of this vendor)"));
    }

    private ResponseEntity<WithdrawalView> told(HttpStatus status, VendorId vendor, PayoutId id) {
        return ResponseEntity.status(status)
                .body(WithdrawalView.of(withdrawals.find(vendor, id).orElseThrow()));
    }

    private static Optional<PayoutId> payout(String text) {
        try {
            return Optional.of(PayoutId.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** One withdrawal; the transaction once it is signed. */
    record WithdrawalView(
            String id,
            Asset asset,
            NearAmount amount,
            String account,
            String state,
            @Nullable String transactionHash,
            Instant requestedAt,
            @Nullable Instant endedAt) {

        static WithdrawalView of(Withdrawal withdrawal) {
            var transaction = withdrawal.transaction();
            return new WithdrawalView(
                    withdrawal.id().toString(),
                    withdrawal.order().asset(),
                    withdrawal.order().amount(),
                    withdrawal.order().account().value(),
                    withdrawal.state().code(),
                    transaction == null ? null : transaction.toString(),
                    withdrawal.requestedAt(),
                    withdrawal.endedAt());
        }
    }

    /** A page, the newest first; the next one is before the number {@code next}, null at the end. */
    record WithdrawalsView(
            List<WithdrawalView> withdrawals, @Nullable String next) {}
}
