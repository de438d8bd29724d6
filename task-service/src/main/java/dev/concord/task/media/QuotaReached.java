package dev.concord.task.media;

import java.io.IOException;

/** A vendor's projects have as many media as they may; the message says how many and what was expected. */
public final class QuotaReached extends IOException {

    private static final long serialVersionUID = 1L;

    QuotaReached(String message) {
        super(message);
    }
}
