package dev.concord.task.imports;

import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.PredictionRules;
import dev.concord.task.imports.format.TaskFormat;
import java.io.InputStream;

/**
 * A file of tasks as it arrives, and how it is to be understood.
 *
 * @param model what a model is called that the file does not name
 */
public record TaskFile(TaskFormat format, Annotations annotations, String model, InputStream body) {

    public TaskFile(TaskFormat format, Annotations annotations, InputStream body) {
        this(format, annotations, PredictionRules.UNNAMED, body);
    }

    /** Returns what another reading of the same bytes would differ in; the same for files of before models had names. */
    String reading() {
        var name = model.equals(PredictionRules.UNNAMED) ? "" : " " + model;
        return format + " " + annotations + name;
    }
}
