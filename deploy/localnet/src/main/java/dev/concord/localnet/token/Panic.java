package dev.concord.localnet.token;

/** The contract stops, and with it the receipt; thrown in this package only. */
final class Panic extends RuntimeException {

    Panic(String message) {
        super(message, null, false, false);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
