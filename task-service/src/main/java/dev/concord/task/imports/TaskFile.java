package dev.concord.task.imports;

import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.PredictionRules;
import dev.concord.task.imports.format.TaskFormat;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of tasks as it arrives, and how it is to be understood.
 *
 * @param model what a model is called that the file does not name
 * @param uploadedBytes how long a file is that was uploaded before, and may be longer than one that comes as a body; absent otherwise
 */
public record TaskFile(
        TaskFormat format,
        Annotations annotations,
        String model,
        InputStream body,
        @Nullable Long uploadedBytes) {

    public TaskFile(TaskFormat format, Annotations annotations, InputStream body) {
        this(format, annotations, PredictionRules.UNNAMED, body, null);
    }

    /** Returns how long the file may be, where one that comes as a body may be so long. */
    long maxBytes(long ofBodies) {
        return uploadedBytes == null ? ofBodies : uploadedBytes;
    }

    /** Returns what another reading of the same bytes would differ in; the same for files of before models had names. */
    String reading() {
        var name = model.equals(PredictionRules.UNNAMED) ? "" : " " + model;
        return format + " " + annotations + name;
    }
}
