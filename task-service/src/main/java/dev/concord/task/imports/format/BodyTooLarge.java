package dev.concord.task.imports.format;

import java.io.IOException;

/** A body, or the tasks in it, went beyond the limit of one import. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public BodyTooLarge(String message) {
        super(message);
    }
}
