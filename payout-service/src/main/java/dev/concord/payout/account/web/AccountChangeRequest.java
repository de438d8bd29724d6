package dev.concord.payout.account.web;

import dev.concord.near.message.AccountProof;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body that changes a tasker's account.
 *
 * @param account the proof of the new one
 * @param current the consent of the one so far; without it the change waits
 */
record AccountChangeRequest(
        @Nullable AccountRequest account, @Nullable AccountRequest current) {

    AccountChangeRequest {
        if (account == null) {
            throw new IllegalArgumentException("account: missing (expected: as the wallet returned it)");
        }
    }

    AccountProof proof() {
        if (account == null) {
            throw new IllegalStateException("account: missing (expected: refused before)");
        }
        return account.proof();
    }

    Optional<AccountProof> consent() {
        return Optional.ofNullable(current).map(AccountRequest::proof);
    }
}
