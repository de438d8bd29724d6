package dev.concord.local.client;

/** The platform refused a call that should have succeeded. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
