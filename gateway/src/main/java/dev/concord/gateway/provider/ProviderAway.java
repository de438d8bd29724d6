package dev.concord.gateway.provider;

/** A provider does not say what is needed to send anybody there. */
final class ProviderAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderAway(Throwable cause) {
        super(cause);
    }
}
