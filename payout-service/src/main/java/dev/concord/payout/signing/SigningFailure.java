package dev.concord.payout.signing;

/** A signer did not sign. The message shows nothing of a key. */
public final class SigningFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    SigningFailure(String message) {
        super(message);
    }

    SigningFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
