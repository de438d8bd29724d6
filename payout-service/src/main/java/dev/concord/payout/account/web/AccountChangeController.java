package dev.concord.payout.account.web;

import dev.concord.near.key.AccountId;
import dev.concord.payout.account.AccountChange;
import dev.concord.payout.account.AccountChanges;
import dev.concord.payout.account.CarryOutChange;
import dev.concord.payout.account.ChangeAccount;
import dev.concord.payout.account.Consent;
import dev.concord.payout.account.DrawChallenge;
import dev.concord.payout.account.Owner;
import dev.concord.payout.account.PendingChange;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How taskers are paid elsewhere: at once if the account so far agrees, else after a while in which they may cancel. */
@RestController
@RequestMapping("/v1/accounts/change")
final class AccountChangeController {

    private static final Duration CHAIN_RETRY = Duration.ofSeconds(1);

    private final DrawChallenge drawing;
    private final ChangeAccount changing;
    private final CarryOutChange carryingOut;
    private final AccountChanges changes;

    AccountChangeController(
            DrawChallenge drawing, ChangeAccount changing, CarryOutChange carryingOut, AccountChanges changes) {
        this.drawing = drawing;
        this.changing = changing;
        this.carryingOut = carryingOut;
        this.changes = changes;
    }

    /** Draws what the account so far is to sign. */
    @PostMapping("/challenges")
    @ResponseStatus(HttpStatus.CREATED)
    ConsentView challenge(TaskerCaller tasker, @RequestBody ConsentRequest request) {
        var drawn = drawing.draw(new Owner.OfTasker(tasker.id()));
        var consent = new Consent(tasker.id(), request.account(), drawn.nonce(), drawn.recipient());
        return new ConsentView(consent.message(), drawn.nonce().base64(), drawn.recipient());
    }

    @PutMapping
    ResponseEntity<ChangeView> change(TaskerCaller tasker, @RequestBody AccountChangeRequest request) {
        return switch (changing.change(tasker.id(), request.proof(), request.consent())) {
            case AccountChange.Changed changed ->
                ResponseEntity.ok(new ChangeView(changed.account().id().value(), null));
            case AccountChange.Waits waits ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(ChangeView.of(waits.change()));
            case AccountChange.NoAccount _ ->
                throw new ProblemException(
                        PayoutProblem.NO_ACCOUNT,
                        "account: none so far (expected: one registered by POST /v1/accounts)");
            case AccountChange.ChallengeRefused _ ->
                throw new ProblemException(
                        PayoutProblem.CHALLENGE_REFUSED,
                        "nonce: not to be used (expected: a fresh one of the caller's)");
            case AccountChange.SignatureRefused refused ->
                throw new ProblemException(
                        PayoutProblem.SIGNATURE_REFUSED,
                        refused.whose() + ": not signed as it is to be (expected: NEP-413, by a key of that account)");
            case AccountChange.KeyRefused refused ->
                throw new ProblemException(PayoutProblem.KEY_REFUSED, refused.reason());
            case AccountChange.Taken _ ->
                throw new ProblemException(
                        PayoutProblem.ACCOUNT_TAKEN,
                        "accountId: registered already (expected: an account of nobody else)");
            case AccountChange.ChainAway _ ->
                throw new ProblemException(PayoutProblem.CHAIN_AWAY, "the chain does not answer (expected: soon)")
                        .retryAfter(CHAIN_RETRY);
        };
    }

    @GetMapping
    ChangeView waiting(TaskerCaller tasker) {
        return changes.find(tasker.id()).map(ChangeView::of).orElseThrow(AccountChangeController::nothingWaits);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(TaskerCaller tasker) {
        if (!carryingOut.cancel(tasker.id())) {
            throw nothingWaits();
        }
    }

    private static ProblemException nothingWaits() {
        return new ProblemException(PayoutProblem.NO_ACCOUNT_CHANGE, "change: none (expected: one that waits)");
    }

    /** Which account payouts are to go to. */
    record ConsentRequest(@Nullable String accountId) {

        ConsentRequest {
            var _ = account(accountId);
        }

        AccountId account() {
            return account(accountId);
        }

        private static AccountId account(@Nullable String accountId) {
            if (accountId == null) {
                throw new IllegalArgumentException("accountId: missing (expected: the new account)");
            }
            return new AccountId(accountId);
        }
    }

    /** What the wallet of the account so far is to sign; the nonce is base64. */
    record ConsentView(String message, String nonce, String recipient) {}

    /** Where payouts go; from that moment on, or now if there is none. Until then nothing is paid. */
    record ChangeView(String accountId, @Nullable Instant takesEffectAt) {

        static ChangeView of(PendingChange change) {
            return new ChangeView(change.account().id().value(), change.takesEffectAt());
        }
    }
}
