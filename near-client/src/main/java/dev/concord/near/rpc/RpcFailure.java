package dev.concord.near.rpc;

import org.jspecify.annotations.Nullable;

/** No answer. Its two kinds are what a caller needs to tell apart: ask again later, or do not. */
public abstract sealed class RpcFailure extends RuntimeException permits TransientFailure, DefiniteFailure {

    RpcFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
