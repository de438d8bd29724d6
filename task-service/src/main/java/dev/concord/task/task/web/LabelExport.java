package dev.concord.task.task.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.task.LabelledTask;
import dev.concord.task.task.Tasks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the label of each task of a project as one line (NDJSON). One page is in memory, whatever the size of the project,
 * and no connection to the database is held while a slow reader takes it.
 */
@Component
final class LabelExport {

    private static final int PAGE = 1_000;

    private final Tasks tasks;
    private final JsonMapper json;

    LabelExport(Tasks tasks, JsonMapper json) {
        this.tasks = tasks;
        this.json = json;
    }

    void write(ProjectId project, OutputStream target) throws IOException {
        var page = tasks.labelled(project, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (var task : page) {
                writeLine(task, target);
            }
            page = page.size() < PAGE ? List.of() : tasks.labelled(project, Optional.of(last(page)), PAGE);
        }
    }

    private void writeLine(LabelledTask task, OutputStream target) throws IOException {
        target.write(json.writeValueAsBytes(LabelLine.of(task)));
        target.write('\n');
    }

    private static TaskId last(List<LabelledTask> page) {
        return page.getLast().id();
    }
}
