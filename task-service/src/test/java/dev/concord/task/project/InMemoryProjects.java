package dev.concord.task.project;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Projects in a map; its lock locks nothing, as only one test uses it at a time. */
public final class InMemoryProjects implements Projects {

    private final NavigableMap<ProjectId, Project> byId = new TreeMap<>();

    @Override
    public boolean add(Project.Draft project) {
        return byId.putIfAbsent(project.id(), project) == null;
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Project> lock(ProjectId id) {
        return find(id);
    }

    @Override
    public void update(Project project) {
        var known = find(project.id()).orElseThrow();
        if (known.version() + 1 != project.version()) {
            throw new IllegalStateException("version: " + project.version());
        }
        byId.put(project.id(), project);
    }

    @Override
    public List<Project> ofVendor(VendorId vendor, ProjectFilter filter, Optional<ProjectId> after, int limit) {
        return behind(after)
                .filter(project -> project.facts().vendorId().equals(vendor))
                .filter(project -> filter.states().contains(project.state()))
                .filter(project -> filter.kinds()
                        .contains(KindName.of(project.facts().specification().labelKind())))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Project> overdue(Instant now, int limit) {
        return byId.values().stream()
                .filter(project -> project instanceof Project.Open || project instanceof Project.Paused)
                .filter(project -> project.briefing().urgency().isOver(now))
                .sorted(Comparator.comparing(project ->
                        Objects.requireNonNull(project.briefing().urgency().deadline())))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> oldestUnsettled() {
        return byId.values().stream()
                .filter(project -> project.state() != ProjectState.SETTLED)
                .map(project -> project.facts().createdAt())
                .min(Instant::compareTo);
    }

    private Stream<Project> behind(Optional<ProjectId> after) {
        return after.map(id -> byId.tailMap(id, false)).orElse(byId).values().stream();
    }
}
