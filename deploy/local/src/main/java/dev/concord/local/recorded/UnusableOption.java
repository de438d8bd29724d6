package dev.concord.local.recorded;

/** An option that was typed asks for something that is not there; the message says what was expected. */
public final class UnusableOption extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnusableOption(String message) {
        super(message);
    }
}
