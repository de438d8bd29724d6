package dev.concord.task.imports.format;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.task.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole files at once, which only tests may. */
final class ReadLines {

    static final MediaIntake NO_MEDIA = _ -> {
        throw new AssertionError("no medium was expected");
    };

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

    static List<TaskLine> of(TaskFormat format, TaskRules rules, byte[] file) throws IOException {
        var lines = format.read(new ByteArrayInputStream(file), 1 << 30, rules, NO_MEDIA);
        var all = new ArrayList<TaskLine>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    /** Reads a file whose annotations are known answers. */
    static List<TaskLine> withControls(TaskFormat format, LabelKind kind, String file) throws IOException {
        return of(format, new TaskRules(kind, new Overlap(1, 3), Annotations.CONTROL), file);
    }

    /** Returns the known answer of a file's one task. */
    static @Nullable Label control(TaskFormat format, LabelKind kind, String file) throws IOException {
        var lines = withControls(format, kind, file);
        if (lines.size() != 1 || !(lines.getFirst() instanceof TaskLine.Accepted accepted)) {
            throw new AssertionError(lines.stream().map(ReadLines::shown).toList());
        }
        return accepted.task().control();
    }

    /** Returns the predictions of a file's one task. */
    static List<Prediction> predictions(TaskFormat format, LabelKind kind, Annotations annotations, String file)
            throws IOException {
        var rules = new TaskRules(kind, new Overlap(1, 3), annotations, new PredictionRules(true, "net"));
        var lines = of(format, rules, file);
        if (lines.size() != 1 || !(lines.getFirst() instanceof TaskLine.Accepted accepted)) {
            throw new AssertionError(lines.stream().map(ReadLines::shown).toList());
        }
        return accepted.task().predictions();
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
