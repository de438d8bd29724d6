package dev.concord.local.apibench;

import dev.concord.contracts.id.ProjectId;
import dev.concord.local.campaign.Progress;
import dev.concord.local.client.VendorApi;
import dev.concord.local.platform.RunState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads exports of a large project to their end, as curl would, and throws them away. */
final class ExportBench {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int BUFFER_BYTES = 64 << 10;
    private static final String JSONL = "jsonl";

    /** The first warms the service up. */
    private static final List<String> FORMATS =
            List.of(JSONL, JSONL, "jsonl&submissions=true", "csv", "parquet", "label-studio");

    private final RunState platform;
    private final ProjectId project;
    private final VendorApi vendor;
    private final Progress progress;

    ExportBench(RunState platform, ProjectId project, VendorApi vendor, Progress progress) {
        this.platform = platform;
        this.project = project;
        this.vendor = vendor;
        this.progress = progress;
    }

    List<Figure> run(int tasks) throws IOException, InterruptedException {
        new DecidedTasks(platform.postgres()).of(project, tasks);
        progress.step("%,d tasks are decided".formatted(tasks));
        var figures = new ArrayList<Figure>();
        for (var format : FORMATS) {
            var perSecond = read(format, tasks);
            progress.step("%s: %,.0f agreements/s".formatted(format, perSecond));
            var figure = Figure.of(format.replace('&', ' '), perSecond, "agreements/s");
            figures.add(format.equals(JSONL) ? figure.asked("at least 50,000") : figure);
        }
        figures.set(0, Figure.of("jsonl, while all is cold", figures.getFirst().value(), "agreements/s"));
        figures.add(Figure.of("heap of the task service", ServiceHeap.committed(platform, "task-service"), "MB")
                .asked("below 256"));
        return figures;
    }

    private double read(String format, int tasks) throws IOException {
        var begin = System.nanoTime();
        var lines = 0L;
        try (var export = vendor.export(project, format)) {
            var buffer = new byte[BUFFER_BYTES];
            for (var read = export.read(buffer); read >= 0; read = export.read(buffer)) {
                lines += lineEnds(buffer, read);
            }
        }
        if (format.startsWith(JSONL) && lines != tasks) {
            throw new IllegalStateException("%s: %d lines (expected: %d)".formatted(format, lines, tasks));
        }
        return tasks * NANOS_PER_SECOND / (System.nanoTime() - begin);
    }

    private static long lineEnds(byte[] buffer, int length) {
        var count = 0L;
        for (var at = 0; at < length; at++) {
            if (buffer[at] == '\n') {
                count++;
            }
        }
        return count;
    }
}
