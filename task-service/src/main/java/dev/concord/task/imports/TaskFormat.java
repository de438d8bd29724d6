package dev.concord.task.imports;

import dev.concord.contracts.label.LabelKind;

/** What a file of tasks may be. */
public enum TaskFormat {
    NDJSON,
    CSV;

    TaskLines read(PhysicalLines lines, LabelKind labelKind) {
        return switch (this) {
            case NDJSON -> new NdjsonLines(lines, new TaskJson(labelKind));
            case CSV -> new CsvLines(new CsvRecords(lines));
        };
    }
}
