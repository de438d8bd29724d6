package dev.concord.task.imports;

/** What a file of tasks may be. */
public enum TaskFormat {
    NDJSON,
    CSV;

    TaskLines read(PhysicalLines lines, TaskRules rules) {
        return switch (this) {
            case NDJSON -> new NdjsonLines(lines, new TaskJson(rules));
            case CSV -> new CsvLines(new CsvRecords(lines), rules);
        };
    }
}
