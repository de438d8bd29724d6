package dev.concord.task.imports;

import dev.concord.contracts.event.Overlap;
import dev.concord.task.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads whole files at once, which only tests may. */
final class ReadLines {

    private ReadLines() {}

    static List<TaskLine> of(TaskFormat format, String file) throws IOException {
        return of(format, file.getBytes(StandardCharsets.UTF_8));
    }

    static List<TaskLine> of(TaskFormat format, byte[] file) throws IOException {
        return of(format, new TaskRules(Samples.YES_OR_NO, new Overlap(1, 3)), file);
    }

    static List<TaskLine> of(TaskFormat format, TaskRules rules, String file) throws IOException {
        return of(format, rules, file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<TaskLine> of(TaskFormat format, TaskRules rules, byte[] file) throws IOException {
        var lines = format.read(new PhysicalLines(new ByteArrayInputStream(file), 1 << 30), rules);
        var all = new ArrayList<TaskLine>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    /** Shows each line as {@code 1: name {data}} or {@code 2! message}. */
    static List<String> shown(TaskFormat format, String file) throws IOException {
        return of(format, file).stream().map(ReadLines::shown).toList();
    }

    static String shown(TaskLine line) {
        return switch (line) {
            case TaskLine.Accepted good ->
                good.number() + ": " + good.task().name() + " " + good.task().data();
            case TaskLine.Rejected bad -> bad.number() + "! " + bad.message();
        };
    }
}
