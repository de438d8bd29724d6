package dev.concord.payout.account;

import dev.concord.contracts.id.TaskerId;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.message.OffChainMessage;

/**
 * What a tasker's account so far signs so that payouts go to another at once. The text names the other one: a proof made to register
 * is no consent, nor is one to another change.
 */
public record Consent(TaskerId taskerId, AccountId newAccount, Bytes nonce, String recipient) {

    public String message() {
        return "I let Concord pay tasker %s at the NEAR account %s from now on.".formatted(taskerId, newAccount);
    }

    OffChainMessage offChain() {
        return new OffChainMessage(message(), nonce, recipient, null);
    }
}
