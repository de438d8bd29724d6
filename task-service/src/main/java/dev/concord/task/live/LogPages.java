package dev.concord.task.live;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.log.ProjectLog;
import dev.concord.task.log.ProjectLog.Read;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Reads pages of logs for streams, few at a time: many streams that have news at once leave connections to everybody else. */
@Component
final class LogPages {

    private static final int AT_ONCE = 4;

    /** A label may have some tens of KiB; a page of large ones stays below a few MiB. */
    private static final int EVENTS = 100;

    private final ProjectLog log;
    private final Semaphore places = new Semaphore(AT_ONCE);

    LogPages(ProjectLog log) {
        this.log = log;
    }

    Read after(ProjectId project, long position) throws InterruptedException {
        places.acquire();
        try {
            return log.after(project, position, EVENTS);
        } finally {
            places.release();
        }
    }
}
