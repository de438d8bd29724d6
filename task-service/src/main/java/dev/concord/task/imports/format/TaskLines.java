package dev.concord.task.imports.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The tasks of a file, one after the other: never more than one of them is in memory. */
public interface TaskLines extends Closeable {

    /**
     * Reads the next one that is not blank; empty at the end of the file.
     *
     * @throws UnreadableFile if the file as a whole cannot be read as what it says it is
     */
    Optional<TaskLine> next() throws IOException;

    /** Returns how many annotations were read so far and went no further. */
    default long annotationsLeftOut() {
        return 0;
    }

    /** Gives back what was needed for reading; the body is its owner's. */
    @Override
    default void close() throws IOException {}
}
