package dev.concord.task.imports;

import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.TaskFormat;
import java.io.InputStream;

/** A file of tasks as it arrives, and how it is to be understood. */
public record TaskFile(TaskFormat format, Annotations annotations, InputStream body) {}
