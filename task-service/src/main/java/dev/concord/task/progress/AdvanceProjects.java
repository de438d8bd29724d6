package dev.concord.task.progress;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.opening.OpenTasks;
import dev.concord.task.opening.WithdrawTasks;
import dev.concord.task.settlement.SettleProject;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** One round over all projects that something is to be done for: one batch each, so that a large one keeps no other waiting. */
@Service
final class AdvanceProjects {

    private static final Logger LOG = LoggerFactory.getLogger(AdvanceProjects.class);

    private final DueProjects due;
    private final OpenTasks opening;
    private final WithdrawTasks withdrawal;
    private final SettleProject settlement;
    private final MeterRegistry metrics;

    AdvanceProjects(
            DueProjects due,
            OpenTasks opening,
            WithdrawTasks withdrawal,
            SettleProject settlement,
            MeterRegistry metrics) {
        this.due = due;
        this.opening = opening;
        this.withdrawal = withdrawal;
        this.settlement = settlement;
        this.metrics = metrics;
    }

    /** Returns whether anything was done; if so, there may be more to do. */
    boolean advance() {
        var opened = each("tasks.opened", due.toOpen(), opening::openNext);
        var withdrawn = each("tasks.withdrawn", due.toWithdraw(), withdrawal::withdrawNext);
        var settled = each("projects.settled", due.toSettle(), settlement::settle);
        return opened + withdrawn + settled > 0;
    }

    private int each(String metric, List<ProjectId> projects, ToIntFunction<ProjectId> step) {
        var done = 0;
        for (var project : projects) {
            done += one(project, step);
        }
        metrics.counter(metric).increment(done);
        return done;
    }

    /** What fails for one project must not keep the others waiting; the next round tries it again. */
    private int one(ProjectId project, ToIntFunction<ProjectId> step) {
        try {
            return step.applyAsInt(project);
        } catch (RuntimeException failed) {
            metrics.counter("projects.advance.failed").increment();
            LOG.error("project {} does not move on: {}", project, failed.toString());
            return 0;
        }
    }
}
