package dev.concord.local.command;

/** What was typed makes no sense; the message says what was expected. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }
}
