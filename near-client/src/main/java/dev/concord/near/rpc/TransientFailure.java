package dev.concord.near.rpc;

import org.jspecify.annotations.Nullable;

/** No endpoint answers now. What was sent may or may not have arrived; the same may be asked again later. */
public final class TransientFailure extends RpcFailure {

    private final Reason reason;

    TransientFailure(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    TransientFailure(Reason reason, String message) {
        this(reason, message, null);
    }

    public Reason reason() {
        return reason;
    }

    /** Why there is no answer. */
    public enum Reason {
        /** No connection, or no reply in time. */
        UNREACHABLE(true),
        /** The node replies, but lags, is overloaded, or fails itself. */
        NOT_READY(true),
        /** What came back is no reply that a node gives. */
        MALFORMED_REPLY(true),
        /** The node waited, and the transaction did not come so far in that time. */
        WAITED_IN_VAIN(false),
        /** The signer's shard takes no transactions now; send the same bytes later. */
        CONGESTED(false),
        /** The calling thread was interrupted. */
        INTERRUPTED(false);

        private final boolean anotherEndpointMayAnswer;

        Reason(boolean anotherEndpointMayAnswer) {
            this.anotherEndpointMayAnswer = anotherEndpointMayAnswer;
        }

        boolean anotherEndpointMayAnswer() {
            return anotherEndpointMayAnswer;
        }
    }
}
