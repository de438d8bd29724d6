package dev.concord.payout.hold;

import dev.concord.contracts.id.TaskerId;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Why a tasker gets no payouts.
 *
 * @param about which of several of the same cause, such as a project and its flag; empty if there is only one
 * @param reason in words
 */
public record Hold(UUID id, TaskerId taskerId, Cause cause, String about, String reason, Instant since) {

    /** Who holds. */
    public enum Cause {
        OPERATOR("operator"),
        /** A refinement suspects the tasker. It does so again after each, but what the operator has released holds no more. */
        FLAG("flag"),
        /** A change of the tasker's account waits for its time: which account is right is not known. */
        ACCOUNT_CHANGE("account-change");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /** Returns the word by which it is stored and shown. */
        public String text() {
            return text;
        }

        static Cause of(String text) {
            return Arrays.stream(values())
                    .filter(cause -> cause.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("cause: " + text + " (expected: a hold's)"));
        }
    }
}
