package dev.concord.submission.redis;

/** A script broke on what it was given or found; the same call would break again. */
public final class ScriptFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScriptFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
