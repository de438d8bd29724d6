package dev.concord.task.webhook;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.log.ProjectLog;
import dev.concord.task.webhook.Backlogs.Backlog;
import dev.concord.task.webhook.Deliveries.Message;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes deliveries of what is new in logs. A webhook that does not get through what it has gets no more of it: the log is its queue,
 * and the other webhooks do not wait for it.
 */
@Service
final class DispatchEvents {

    static final int MOST_WAITING = 1_000;
    private static final int EVENTS = 200;
    private static final int PROJECTS = 50;
    private static final UUID LEAST = new UUID(0, 0);

    private final ProjectLog log;
    private final Backlogs backlogs;
    private final Deliveries deliveries;
    private final TransactionOperations transaction;
    private final Origin origin;
    private UUID lastProject = LEAST;

    DispatchEvents(
            ProjectLog log,
            Backlogs backlogs,
            Deliveries deliveries,
            TransactionOperations transaction,
            Origin origin) {
        this.log = log;
        this.backlogs = backlogs;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.origin = origin;
    }

    /** Looks at the next projects, round after round at all of them. For one thread. Returns whether there may be more to do. */
    boolean dispatchSome() {
        var due = backlogs.due(lastProject, PROJECTS);
        var moved = false;
        for (var project : due) {
            moved |= transaction.execute(_ -> backlogs.tryLock() && dispatch(project));
        }
        lastProject = due.size() < PROJECTS ? LEAST : due.getLast().value();
        return moved || due.size() == PROJECTS;
    }

    private boolean dispatch(ProjectId project) {
        var last = log.extent(project).last();
        var reached = last;
        var moved = false;
        for (var backlog : backlogs.of(project)) {
            var position = backlog.position() < last ? dispatch(project, backlog, last) : backlog.position();
            moved |= position > backlog.position();
            reached = Math.min(reached, position);
        }
        backlogs.dispatched(project, reached);
        return moved;
    }

    /** Returns up to where the webhook has its deliveries now. What the log no longer has is passed over. */
    private long dispatch(ProjectId project, Backlog backlog, long last) {
        if (backlog.waiting() >= MOST_WAITING) {
            return backlog.position();
        }
        var read = log.after(project, backlog.position(), EVENTS);
        var messages = read.events().stream()
                .filter(event -> backlog.events().contains(event.type()))
                .map(event -> new Message(origin.deliveryId(), event.type().toString(), event.json()))
                .toList();
        if (!messages.isEmpty()) {
            deliveries.add(backlog.webhook(), messages, origin.now());
        }
        var position = read.gone()
                ? log.extent(project).forgotten()
                : read.events().isEmpty() ? last : read.events().getLast().position();
        backlogs.move(backlog.webhook(), project, position);
        return position;
    }
}
