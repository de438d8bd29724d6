package dev.concord.task.export;

import java.io.IOException;
import java.io.OutputStream;

/** Where a file goes. */
@FunctionalInterface
public interface ExportTarget {

    /** Begins the file, once it is certain that it can be written. */
    OutputStream open(String fileName, ExportFormat.FileType type) throws IOException;
}
