package dev.concord.web.outbound;

import java.net.UnknownHostException;

/** A name leads to an address that is not public. Clients of HTTP take it for a name that is not known. */
public final class InternalAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    InternalAddressException(String host) {
        super("host: " + host + " (expected: one with public addresses only)");
    }
}
