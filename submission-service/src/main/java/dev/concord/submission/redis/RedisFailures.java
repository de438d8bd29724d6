package dev.concord.submission.redis;

import dev.concord.submission.Unavailable;
import io.lettuce.core.RedisCommandExecutionException;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Tells a server that cannot serve now from a script that will never succeed. */
final class RedisFailures {

    /** Codes of Redis for "not now"; they also appear inside the message of a script that met them. */
    private static final List<String> PASSING =
            List.of("LOADING", "OOM", "READONLY", "MASTERDOWN", "MISCONF", "BUSY", "NOREPLICAS", "NOSCRIPT");

    private RedisFailures() {}

    static RuntimeException of(Throwable failure) {
        var cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof RedisCommandExecutionException refused && !passes(String.valueOf(refused.getMessage()))) {
            return new ScriptFailed("Redis refused: " + refused.getMessage(), refused);
        }
        return cause instanceof Unavailable unavailable
                ? unavailable
                : new Unavailable("Redis does not answer: " + cause.getMessage(), cause);
    }

    private static boolean passes(String message) {
        return PASSING.stream().anyMatch(message::contains);
    }
}
