package dev.concord.task.imports;

import java.io.IOException;

/** A body, or the tasks in it, went beyond the limit of one import. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(String message) {
        super(message);
    }
}
