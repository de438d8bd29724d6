package dev.concord.near.rpc;

import java.time.Duration;

/** Is told how long an endpoint took, for an answer as for a failure; called on the asking thread, so it must not wait. */
@FunctionalInterface
public interface CallTimes {

    /** For who does not measure. */
    CallTimes IGNORED = (_, _) -> {};

    /** The endpoint took so long for a call of that JSON-RPC method. */
    void took(String method, Duration time);
}
