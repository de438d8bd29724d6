package dev.concord.local.chain;

/** The chain does not do what we need of it. */
public final class ChainFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChainFailure(String message) {
        super(message);
    }

    ChainFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
