package dev.concord.payout.account.web;

import dev.concord.payout.account.Account;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.account.DrawChallenge;
import dev.concord.payout.account.Owner;
import dev.concord.payout.account.RegisterAccount;
import dev.concord.payout.account.Registration;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller;
import dev.concord.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How vendors and taskers prove their NEAR accounts. */
@RestController
@RequestMapping("/v1/accounts")
final class AccountController {

    private static final Duration CHAIN_RETRY = Duration.ofSeconds(1);

    private final DrawChallenge drawing;
    private final RegisterAccount registration;
    private final Accounts accounts;

    AccountController(DrawChallenge drawing, RegisterAccount registration, Accounts accounts) {
        this.drawing = drawing;
        this.registration = registration;
        this.accounts = accounts;
    }

    @PostMapping("/challenges")
    @ResponseStatus(HttpStatus.CREATED)
    ChallengeView challenge(Caller caller) {
        var challenge = drawing.draw(owner(caller));
        return new ChallengeView(challenge.message(), challenge.nonce().base64(), challenge.recipient());
    }

    @GetMapping
    AccountsView accounts(Caller caller) {
        return new AccountsView(
                accounts.of(owner(caller)).stream().map(AccountView::of).toList());
    }

    @PostMapping
    ResponseEntity<AccountView> register(Caller caller, @RequestBody AccountRequest request) {
        return switch (registration.register(owner(caller), request.proof())) {
            case Registration.Registered registered ->
                ResponseEntity.status(registered.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(AccountView.of(registered.account()));
            case Registration.ChallengeRefused _ ->
                throw new ProblemException(
                        PayoutProblem.CHALLENGE_REFUSED,
                        "nonce: not to be used (expected: a fresh one of the caller's)");
            case Registration.SignatureRefused _ ->
                throw new ProblemException(
                        PayoutProblem.SIGNATURE_REFUSED,
                        "signature: not of this message, nonce and recipient by this key (expected: NEP-413)");
            case Registration.KeyRefused refused ->
                throw new ProblemException(PayoutProblem.KEY_REFUSED, refused.reason());
            case Registration.Taken _ ->
                throw new ProblemException(
                        PayoutProblem.ACCOUNT_TAKEN,
                        "accountId: registered already (expected: an account of nobody else)");
            case Registration.ChangeRefused _ ->
                throw new ProblemException(
                        PayoutProblem.ACCOUNT_CHANGE,
                        "accountId: not the tasker's (expected: the one registered before, or PUT /v1/accounts/change)");
            case Registration.ChainAway _ ->
                throw new ProblemException(PayoutProblem.CHAIN_AWAY, "the chain does not answer (expected: soon)")
                        .retryAfter(CHAIN_RETRY);
            case Registration.TooMany many ->
                throw new ProblemException(
                        PayoutProblem.TOO_MANY_ACCOUNTS, "accounts: all used (expected: at most " + many.most() + ")");
        };
    }

    private static Owner owner(Caller caller) {
        return switch (caller) {
            case Caller.VendorCaller vendor -> new Owner.OfVendor(vendor.id());
            case Caller.TaskerCaller tasker -> new Owner.OfTasker(tasker.id());
            case Caller.OperatorCaller _ ->
                throw new ProblemException(
                        PayoutProblem.NO_ACCOUNT_HOLDER, "caller: an operator (expected: a vendor or a tasker)");
        };
    }

    /** What the wallet is to sign; the nonce is base64. */
    record ChallengeView(String message, String nonce, String recipient) {}

    /** A registered account. */
    record AccountView(String accountId, String publicKey, Instant registeredAt) {

        static AccountView of(Account account) {
            return new AccountView(account.id().value(), account.key().toString(), account.registeredAt());
        }
    }

    /** The caller's accounts, the oldest first. */
    record AccountsView(List<AccountView> accounts) {}
}
