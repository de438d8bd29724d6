package dev.concord.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request is refused. Thrown in web packages only: what the domain refuses, it returns. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode problem;
    private final @Nullable Duration retryAfter;

    /**
     * A refusal.
     *
     * @param detail the value found and the value expected, for people
     */
    public ProblemException(ProblemCode problem, String detail) {
        this(problem, detail, null);
    }

    private ProblemException(ProblemCode problem, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** Returns the same refusal, saying when to ask again. */
    public ProblemException retryAfter(Duration pause) {
        return new ProblemException(problem, detail(), pause);
    }

    public ProblemCode problem() {
        return problem;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
