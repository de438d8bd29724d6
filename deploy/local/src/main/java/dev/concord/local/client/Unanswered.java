package dev.concord.local.client;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call got no answer although it was repeated for as long as patience lasted. */
public final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unanswered(String call, Duration patience, @Nullable Reply last, @Nullable IOException cause) {
        super("%s: no answer within %d s; last: %s".formatted(call, patience.toSeconds(), last(last, cause)), cause);
    }

    private static String last(@Nullable Reply reply, @Nullable IOException cause) {
        return reply != null ? reply.summary() : String.valueOf(cause);
    }
}
