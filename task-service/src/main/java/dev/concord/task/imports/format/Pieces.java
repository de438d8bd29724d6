package dev.concord.task.imports.format;

import java.io.IOException;
import java.util.Optional;

/** A file cut into what may become a task each: never more than one of them is in memory. */
interface Pieces {

    /** Reads the next one; empty at the end. */
    Optional<Piece> next() throws IOException;
}
