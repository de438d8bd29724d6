package dev.concord.task.webhook;

import java.time.Duration;
import java.util.Optional;

/** What came of an attempt to deliver. */
sealed interface Answer {

    /**
     * The receiver answered.
     *
     * @param retryAfter how long it wishes to be left alone
     */
    record Answered(int status, Optional<Duration> retryAfter) implements Answer {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        boolean isGone() {
            return status == 410;
        }
    }

    /**
     * There was no answer.
     *
     * @param reason for the vendor; nothing of our own network
     */
    record Unreachable(String reason) implements Answer {}
}
