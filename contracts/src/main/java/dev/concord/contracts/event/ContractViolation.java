package dev.concord.contracts.event;

/** A record that no retry can make readable: not JSON, not of its type, or too large. */
public final class ContractViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContractViolation(String message) {
        super(message);
    }

    public ContractViolation(String message, Throwable cause) {
        super(message, cause);
    }
}
