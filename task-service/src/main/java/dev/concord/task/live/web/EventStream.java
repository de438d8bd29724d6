package dev.concord.task.live.web;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.JsonColumns;
import dev.concord.task.live.Feed.Part;
import dev.concord.task.live.Progress;
import dev.concord.task.log.ProjectEvent;
import dev.concord.task.project.web.TaskCountsView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes what is new as Server-Sent Events (WHATWG HTML, 9.2). Each event's id is the position up to which everything was told
 * with it, so that a client may go on from any of them.
 */
final class EventStream {

    private final ProjectId project;
    private final OutputStream out;

    EventStream(ProjectId project, OutputStream out) {
        this.project = project;
        this.out = out;
    }

    /** Says how long to wait before coming again, and that there is an answer. */
    void begin(Duration pause) throws IOException {
        write("retry: " + pause.toMillis() + "\n\n");
        out.flush();
    }

    void write(Part part, Instant now) throws IOException {
        for (var event : part.events()) {
            write(event.position(), event.type().toString(), event.json());
        }
        if (part.progress().isPresent()) {
            var progress = ProgressView.of(project, part.progress().get());
            write(
                    part.position(),
                    ProgressView.TYPE,
                    ProjectEvent.json(ProgressView.TYPE, now, JsonColumns.write(progress)));
        }
        out.flush();
    }

    /** A comment, which clients pass over: it keeps the connection alive, and finds out whether it still is. */
    void beat() throws IOException {
        write(":\n\n");
        out.flush();
    }

    private void write(long position, String type, String json) throws IOException {
        write("id: " + position + "\nevent: " + type + "\ndata: " + json + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private record ProgressView(ProjectId projectId, ProjectState state, TaskCountsView tasks) {

        static final String TYPE = "project.progress";

        static ProgressView of(ProjectId project, Progress progress) {
            return new ProgressView(project, progress.state(), TaskCountsView.of(progress.tasks()));
        }
    }
}
