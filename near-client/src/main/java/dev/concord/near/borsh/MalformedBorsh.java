package dev.concord.near.borsh;

/** Bytes that are not the one encoding of any value of the type asked for. */
public final class MalformedBorsh extends IllegalArgumentException {

    public MalformedBorsh(String message) {
        super(message);
    }

    public MalformedBorsh(String message, Throwable cause) {
        super(message, cause);
    }
}
