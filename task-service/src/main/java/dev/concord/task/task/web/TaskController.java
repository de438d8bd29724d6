package dev.concord.task.task.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.project.FindProjects;
import dev.concord.task.reservation.TaskState;
import dev.concord.task.task.Tasks;
import dev.concord.task.web.Requested;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows vendors their tasks, page by page, and all their labels as one stream. */
@RestController
@RequestMapping("/v1/projects/{id}")
final class TaskController {

    private final FindProjects projects;
    private final Tasks tasks;
    private final LabelExport export;

    TaskController(FindProjects projects, Tasks tasks, LabelExport export) {
        this.projects = projects;
        this.tasks = tasks;
        this.export = export;
    }

    @GetMapping("/tasks")
    Page<TaskView> page(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam(name = "state", required = false) @Nullable List<String> states,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var start = Requested.after(after, TaskId::parse);
        var wanted = Requested.words("state", states, TaskState.class);
        var project = ownProject(vendor, id);
        var found = tasks.page(project, wanted, start, size).stream()
                .map(TaskView::of)
                .toList();
        return Page.of(found, size, task -> task.id().toString());
    }

    /**
     * Streams one line for each task. An error before the first lines left is answered as a problem; a later one breaks the
     * connection off, because the status was sent and half of the labels must not look like all of them.
     */
    @GetMapping("/labels")
    void labels(VendorCaller vendor, @PathVariable String id, HttpServletResponse response) throws IOException {
        var project = ownProject(vendor, id);
        response.setContentType("application/x-ndjson");
        export.write(project, response.getOutputStream());
    }

    private ProjectId ownProject(VendorCaller vendor, String id) {
        var project = Requested.project(id);
        return projects.find(project, vendor.id())
                .orElseThrow(() -> Requested.notFound(project))
                .id();
    }
}
