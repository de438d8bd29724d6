package dev.concord.submission.assignment;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.submission.tasker.Tasker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Leases tasks to a tasker: the next of a project, or some by name. */
@Service
public final class LeaseAssignments {

    private final Assignments assignments;
    private final Ids ids;
    private final InstantSource clock;
    private final Counter granted;
    private final Counter refused;

    LeaseAssignments(Assignments assignments, Ids ids, InstantSource clock, MeterRegistry metrics) {
        this.assignments = assignments;
        this.ids = ids;
        this.clock = clock;
        this.granted = metrics.counter("leases.granted");
        this.refused = metrics.counter("leases.refused");
    }

    /** Leases up to so many tasks. The store looks at few candidates at a time, so it is asked once for each task at most. */
    public Leasing next(Tasker tasker, ProjectId project, int count) {
        var leased = new ArrayList<Assignment>();
        for (var round = 0; round < count; round++) {
            var answer = assignments.next(tasker, project, fresh(count - leased.size()), clock.instant());
            if (!(answer instanceof Leasing.Leased part)) {
                return leased.isEmpty() ? answer : counted(leased, List.of());
            }
            leased.addAll(part.assignments());
            if (!part.more() || leased.size() >= count) {
                break;
            }
        }
        return counted(leased, List.of());
    }

    /** Leases the named tasks, and says of each other one why not. */
    public Leasing named(Tasker tasker, ProjectId project, Collection<String> names) {
        var idsByName = new LinkedHashMap<String, SubmissionId>();
        names.forEach(name -> idsByName.put(name, new SubmissionId(ids.next())));
        return switch (assignments.named(tasker, project, idsByName, clock.instant())) {
            case Leasing.Leased leased -> counted(leased.assignments(), leased.refused());
            case Leasing.NotChosen _ -> counted(List.of(), notChosen(idsByName.keySet()));
            case Leasing.UnknownProject unknown -> unknown;
            case Leasing.PeopleOnly peopleOnly -> peopleOnly;
            case Leasing.ProjectNotOpen notOpen -> notOpen;
            case Leasing.TooManyLeases tooMany -> tooMany;
        };
    }

    /** Returns what the tasker holds, so that a client that lost its tokens can go on. */
    public List<Assignment> held(Tasker tasker) {
        return assignments.held(tasker, clock.instant());
    }

    private List<SubmissionId> fresh(int count) {
        return Stream.generate(() -> new SubmissionId(ids.next())).limit(count).toList();
    }

    private Leasing.Leased counted(List<Assignment> leased, List<Leasing.RefusedTask> refusals) {
        granted.increment(leased.size());
        refused.increment(refusals.size());
        return new Leasing.Leased(leased, refusals, false);
    }

    private static List<Leasing.RefusedTask> notChosen(Collection<String> names) {
        return names.stream()
                .map(name -> new Leasing.RefusedTask(name, "not-chosen"))
                .toList();
    }
}
