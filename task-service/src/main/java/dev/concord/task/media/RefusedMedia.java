package dev.concord.task.media;

import java.io.IOException;

/** What came is no medium that is kept here; the message says what it is and what was expected. */
public final class RefusedMedia extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedMedia(String message) {
        super(message);
    }
}
