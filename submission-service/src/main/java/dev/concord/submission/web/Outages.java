package dev.concord.submission.web;

import dev.concord.submission.Unavailable;
import dev.concord.web.ProblemException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an outage into an answer that says when to ask again. Every request of this service may be repeated. */
public final class Outages {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private Outages() {}

    public static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (Unavailable away) {
            LOG.debug("a request is put off", away);
            throw putOff();
        }
    }

    public static void run(Runnable work) {
        told(() -> {
            work.run();
            return true;
        });
    }

    /** Returns the answer that says when to ask again. */
    public static ProblemException putOff() {
        return new ProblemException(
                        SubmissionProblem.UNAVAILABLE, "a store is away or being rebuilt (expected: soon back)")
                .retryAfter(RETRY_AFTER);
    }
}
