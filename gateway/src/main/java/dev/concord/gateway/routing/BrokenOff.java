package dev.concord.gateway.routing;

import java.io.IOException;

/** An answer ended before its end: its service went away, or whoever it is for. */
final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOff(IOException cause) {
        super("the answer broke off (expected: all of it)", cause);
    }
}
