package dev.concord.task.imports;

import java.io.IOException;

/** The file as a whole cannot be imported, such as a CSV file without a column for the name. */
final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }
}
