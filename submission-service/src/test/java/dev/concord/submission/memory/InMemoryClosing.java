package dev.concord.submission.memory;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.submission.closing.ClosingProjects;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

final class InMemoryClosing implements ClosingProjects {

    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final InMemoryMarket market;

    InMemoryClosing(InMemoryMarket market) {
        this.market = market;
    }

    @Override
    public List<ProjectId> closing() {
        return projects(project -> project.is(ProjectState.CLOSING) && !project.allEnded());
    }

    @Override
    public boolean endIsDue(ProjectId id, Instant now) {
        var project = market.project(id);
        if (!market.isComplete() || !project.is(ProjectState.CLOSING) || project.allEnded()) {
            return false;
        }
        var endingAt = project.endingAt;
        if (endingAt != null && now.isBefore(endingAt.plus(AGAIN))) {
            return false;
        }
        market.bringUpTo(id, now);
        var held = project.tasks.values().stream().anyMatch(task -> market.isHeld(task, now));
        if (endingAt == null && (held || !project.holdings().isEmpty())) {
            return false;
        }
        project.endingAt = now;
        return true;
    }

    @Override
    public List<ProjectId> settled() {
        return projects(project -> project.is(ProjectState.SETTLED) && !project.tasks.isEmpty());
    }

    @Override
    public boolean forgetSome(ProjectId id) {
        var project = market.project(id);
        project.tasks.clear();
        project.queue.clear();
        project.ended.clear();
        return false;
    }

    private List<ProjectId> projects(Predicate<Project> which) {
        return market.projects.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
