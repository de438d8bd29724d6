package dev.concord.payout.account.web;

import dev.concord.near.key.AccountId;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the operator lets an account be paid again that the chain refused; some minutes after the refusal at the earliest. */
@RestController
final class HoldController {

    private final Accounts accounts;

    HoldController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/v1/operator/accounts/{accountId}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(OperatorCaller operator, @PathVariable("accountId") String accountId) {
        if (!accounts.release(account(accountId))) {
            throw notHeld(accountId);
        }
    }

    private static AccountId account(String text) {
        try {
            return new AccountId(text);
        } catch (IllegalArgumentException malformed) {
            throw notHeld(text);
        }
    }

    private static ProblemException notHeld(String accountId) {
        return new ProblemException(
                PayoutProblem.NO_HELD_ACCOUNT, "account " + accountId + " (expected: one that is held)");
    }
}
