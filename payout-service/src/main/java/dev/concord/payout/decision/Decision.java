package dev.concord.payout.decision;

import java.util.Arrays;
import java.util.UUID;

/**
 * One decision.
 *
 * @param subject the tasker or the submission that it is about
 * @param by who decided: "operator", "tasker", or the finding that did
 * @param reason in the words of whoever decided
 */
public record Decision(Kind kind, UUID subject, String by, String reason) {

    public static final String OPERATOR = "operator";
    public static final String TASKER = "tasker";

    /** What was decided. */
    public enum Kind {
        /** A tasker gets no payouts. */
        HOLD("hold"),
        /** A tasker gets payouts again. */
        RELEASE("release"),
        /** A submission's reward was taken back. */
        CLAWBACK("clawback"),
        /** A tasker wants to be paid elsewhere, and the account so far has not agreed. */
        ACCOUNT_CHANGE_ASKED("account-change-asked"),
        ACCOUNT_CHANGE_CANCELLED("account-change-cancelled"),
        /** A tasker is paid elsewhere. */
        ACCOUNT_CHANGED("account-changed");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** Returns the word by which it is stored and shown. */
        public String text() {
            return text;
        }

        static Kind of(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("kind: " + text + " (expected: a decision's)"));
        }
    }
}
