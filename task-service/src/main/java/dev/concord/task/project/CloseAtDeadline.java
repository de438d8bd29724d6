package dev.concord.task.project;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Closes the projects whose deadline has come, a bounded number at a time. Several instances may do so at once. */
@Service
public final class CloseAtDeadline {

    static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(CloseAtDeadline.class);

    private final Projects projects;
    private final ChangeProject changes;
    private final InstantSource clock;

    CloseAtDeadline(Projects projects, ChangeProject changes, InstantSource clock) {
        this.projects = projects;
        this.changes = changes;
        this.clock = clock;
    }

    /** Looks again, under each project's lock, whether the deadline still is what it was; it may have been moved meanwhile. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void closeSome() {
        var now = clock.instant();
        for (var overdue : projects.overdue(now, MOST)) {
            var vendor = overdue.facts().vendorId();
            if (changes.change(overdue.id(), vendor, _ -> true, new DeadlinePassed(now))
                    instanceof ProjectChange.Outcome.Changed) {
                LOG.info("project {} has come to its deadline and closes", overdue.id());
            }
        }
    }
}
