package dev.concord.gateway.repeat;

import java.util.Map;

/**
 * What stands before the body of an answer.
 *
 * @param headers those that are worth repeating
 * @param asksToComeAgain whether it says when to send the same request again
 */
public record AnswerHead(int status, Map<String, String> headers, boolean asksToComeAgain) {

    public AnswerHead {
        headers = Map.copyOf(headers);
    }
}
