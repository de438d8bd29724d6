package dev.concord.task.imports;

import java.io.IOException;
import java.util.Optional;

/** The lines of a file, one after the other: never more than one of them is in memory. */
interface TaskLines {

    /**
     * Reads the next line that is not blank; empty at the end of the file.
     *
     * @throws UnreadableFile if the file as a whole cannot be read as what it says it is
     */
    Optional<TaskLine> next() throws IOException;
}
