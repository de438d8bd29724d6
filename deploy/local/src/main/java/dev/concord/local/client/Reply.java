package dev.concord.local.client;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered. */
record Reply(String call, int status, String retryAfterHeader, String text) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final int MAX_RETRY_AFTER_SECONDS = 10;
    private static final int MAX_SHOWN = 500;

    boolean meansLater() {
        return LATER.contains(status);
    }

    /** Returns how long the server asks to wait, if it says so in seconds. */
    Optional<Duration> retryAfter() {
        return retryAfterHeader.matches("[0-9]{1,4}")
                ? Optional.of(Duration.ofSeconds(Math.min(MAX_RETRY_AFTER_SECONDS, Integer.parseInt(retryAfterHeader))))
                : Optional.empty();
    }

    boolean isOneOf(int... expected) {
        return IntStream.of(expected).anyMatch(each -> each == status);
    }

    /** Returns the problem's code, or nothing if the body is no problem. */
    String problem() {
        try {
            return JSON.readTree(text).path("code").asString("");
        } catch (JacksonException noJson) {
            return "";
        }
    }

    /** Reads the body of an expected answer. */
    <T> T body(Class<T> type, int... expected) {
        requireStatus(expected);
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException unreadable) {
            throw new Refusal(summary() + " is not a " + type.getSimpleName() + ": " + unreadable.getMessage());
        }
    }

    JsonNode body(int... expected) {
        return body(JsonNode.class, expected);
    }

    void requireStatus(int... expected) {
        if (!isOneOf(expected)) {
            throw new Refusal(summary());
        }
    }

    String summary() {
        var shown = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text;
        return call + ": " + status + " " + shown;
    }
}
