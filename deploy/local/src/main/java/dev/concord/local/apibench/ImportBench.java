package dev.concord.local.apibench;

import dev.concord.local.platform.RunState;
import java.util.List;

/** Imports and opens a large project. */
final class ImportBench {

    private final RunState platform;
    private final BenchProject project;

    ImportBench(RunState platform, BenchProject project) {
        this.platform = platform;
        this.project = project;
    }

    List<Figure> run() throws InterruptedException {
        var imported = project.importTasks();
        var heap = ServiceHeap.committed(platform, "task-service");
        var opened = project.open();
        return List.of(
                Figure.of("import", imported, "tasks/s").asked("at least 25,000"),
                Figure.of("heap of the task service after it", heap, "MB").asked("the same for any number"),
                Figure.of("opening", opened, "tasks/s"),
                project.page());
    }
}
