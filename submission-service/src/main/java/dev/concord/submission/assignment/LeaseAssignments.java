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
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Leases tasks to a tasker: the next of a project, or some by name. */
@Service
public final class LeaseAssignments {

    private final Assignments assignments;
    private final Admissions admissions;
    private final Ids ids;
    private final InstantSource clock;
    private final Counter granted;
    private final Counter refused;

    LeaseAssignments(
            Assignments assignments, Admissions admissions, Ids ids, InstantSource clock, MeterRegistry metrics) {
        this.assignments = assignments;
        this.admissions = admissions;
        this.ids = ids;
        this.clock = clock;
        this.granted = metrics.counter("leases.granted");
        this.refused = metrics.counter("leases.refused");
    }

    /** Leases up to so many tasks, control tasks only as long as the tasker is tested. */
    public Leasing next(Tasker tasker, ProjectId project, int count) {
        return switch (admissions.of(tasker, project)) {
            case Admission.Admitted _ ->
                next(count, fresh -> assignments.next(tasker, project, fresh, clock.instant()));
            case Admission.Tested tested ->
                next(count, fresh -> assignments.test(tasker, project, tested.controlTasks(), fresh, clock.instant()));
            case Admission.Refused refused -> new Leasing.NotQualified(refused.missing());
            // The store says why the project is not known; it may be by the time it is asked, so it is asked for
            // nothing.
            case Admission.Unknown _ -> assignments.next(tasker, project, List.of(), clock.instant());
        };
    }

    /** The store looks at few candidates at a time, so it is asked once for each task at most. */
    private Leasing next(int count, Function<List<SubmissionId>, Leasing> store) {
        var leased = new ArrayList<Assignment>();
        for (var round = 0; round < count; round++) {
            var answer = store.apply(fresh(count - leased.size()));
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
        return switch (admissions.of(tasker, project)) {
            case Admission.Admitted _ -> byName(tasker, project, names);
            case Admission.Tested _ -> counted(List.of(), refused(names, "test-first"));
            case Admission.Refused refused -> new Leasing.NotQualified(refused.missing());
            case Admission.Unknown _ -> byName(tasker, project, List.of());
        };
    }

    private Leasing byName(Tasker tasker, ProjectId project, Collection<String> names) {
        var idsByName = new LinkedHashMap<String, SubmissionId>();
        names.forEach(name -> idsByName.put(name, new SubmissionId(ids.next())));
        return switch (assignments.named(tasker, project, idsByName, clock.instant())) {
            case Leasing.Leased leased -> counted(leased.assignments(), leased.refused());
            case Leasing.NotChosen _ -> counted(List.of(), refused(idsByName.keySet(), "not-chosen"));
            case Leasing.UnknownProject unknown -> unknown;
            case Leasing.PeopleOnly peopleOnly -> peopleOnly;
            case Leasing.NotQualified notQualified -> notQualified;
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

    private static List<Leasing.RefusedTask> refused(Collection<String> names, String reason) {
        return names.stream().map(name -> new Leasing.RefusedTask(name, reason)).toList();
    }
}
