package dev.concord.task.imports;

import java.io.IOException;
import java.util.Optional;

/** One JSON object on each line; blank lines are skipped. */
final class NdjsonLines implements TaskLines {

    private final PhysicalLines lines;
    private final TaskJson json;

    NdjsonLines(PhysicalLines lines, TaskJson json) {
        this.lines = lines;
        this.json = json;
    }

    @Override
    public Optional<TaskLine> next() throws IOException {
        var line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line.map(this::read);
    }

    private TaskLine read(PhysicalLine line) {
        if (line.tooLong()) {
            return new TaskLine.Rejected(line.number(), PhysicalLine.tooLongMessage());
        }
        try {
            return new TaskLine.Accepted(line.number(), json.read(PhysicalLine.decode(line.bytes())));
        } catch (IllegalArgumentException wrong) {
            return new TaskLine.Rejected(line.number(), String.valueOf(wrong.getMessage()));
        }
    }
}
