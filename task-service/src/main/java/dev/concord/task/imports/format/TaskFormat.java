package dev.concord.task.imports.format;

import java.io.IOException;
import java.io.InputStream;

/** What a file of tasks may be. */
public enum TaskFormat {
    /** One JSON object a line. */
    NDJSON,
    /** RFC 4180 with a header. */
    CSV,
    /** An array of what NDJSON has on its lines. */
    JSON,
    /** An array of tasks as Label Studio exports them. */
    LABEL_STUDIO,
    /** An object with the arrays images, annotations and categories, of which each image is a task. */
    COCO,
    /** "CVAT for images 1.1" (XML), of which each image is a task. */
    CVAT,
    /** An archive of images or recordings, of which each is kept and is a task. */
    ZIP;

    /**
     * Starts to read a file.
     *
     * @param maxBytes after which the file is refused
     * @param media takes those that the file brings
     */
    public TaskLines read(InputStream body, long maxBytes, TaskRules rules, MediaIntake media) throws IOException {
        var bounded = new BoundedInput(body, maxBytes);
        return switch (this) {
            case NDJSON -> new JsonLines(new PhysicalLines(bounded), new TaskJson(rules));
            case CSV -> new CsvLines(new CsvRecords(new PhysicalLines(bounded)), rules);
            case JSON -> new JsonLines(new WholeFile(new JsonScanner(bounded)), new TaskJson(rules));
            case LABEL_STUDIO -> new JsonLines(new WholeFile(new JsonScanner(bounded)), new LabelStudioTasks(rules));
            case COCO -> CocoLines.read(bounded, rules);
            case CVAT -> new CvatLines(bounded, rules);
            case ZIP -> new ZipLines(bounded, maxBytes, rules, media);
        };
    }
}
