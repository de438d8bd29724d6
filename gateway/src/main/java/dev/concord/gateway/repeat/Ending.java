package dev.concord.gateway.repeat;

import dev.concord.near.key.Bytes;
import java.util.Optional;

/** How a request ended that was carried out, and so what is remembered of it. */
public sealed interface Ending {

    /** It has its answer. */
    record Kept(String request, FirstAnswer answer) implements Ending {}

    /** It has one that is too large to be kept. */
    record TooLarge(String request) implements Ending {}

    /** Nothing is settled by what was answered; the key may be used as if it never had been. */
    record Unsettled() implements Ending {}

    int TOO_MANY_REQUESTS = 429;
    int LEAST_FAILURE = 500;

    /**
     * Decides what is remembered. An answer that asks to come again is none to be repeated, nor is one to a body that nobody has read to
     * its end: another body could not be told from it.
     *
     * @param content what was asked for, if all of it was read
     * @param body nothing if it was too large to be held
     */
    static Ending of(Optional<String> content, AnswerHead head, Optional<Bytes> body) {
        if (content.isEmpty()
                || head.status() >= LEAST_FAILURE
                || head.status() == TOO_MANY_REQUESTS
                || head.asksToComeAgain()) {
            return new Unsettled();
        }
        return body.<Ending>map(held -> new Kept(content.get(), new FirstAnswer(head.status(), head.headers(), held)))
                .orElseGet(() -> new TooLarge(content.get()));
    }
}
