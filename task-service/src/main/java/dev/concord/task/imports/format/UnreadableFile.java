package dev.concord.task.imports.format;

import java.io.IOException;

/** The file as a whole cannot be imported, such as a CSV file without a column for the name. */
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }
}
