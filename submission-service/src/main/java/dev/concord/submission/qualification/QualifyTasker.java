package dev.concord.submission.qualification;

import dev.concord.contracts.event.QualificationTest;
import dev.concord.contracts.id.ProjectId;
import dev.concord.submission.LastUsed;
import dev.concord.submission.assignment.Admission;
import dev.concord.submission.assignment.Admissions;
import dev.concord.submission.assignment.Missing;
import dev.concord.submission.tasker.Tasker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Decides whether a tasker may lease from a project. Where a project asks for nothing, that takes no look at any store; whoever
 * qualifies is not asked again for a moment. Whether an agent is taken at all the scripts decide, as they did before.
 */
@Service
public final class QualifyTasker implements Admissions {

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final AskedOfTaskers asked;
    private final ShownByTaskers shown;
    private final TestResults results;
    private final InstantSource clock;
    private final Map<Pair, Instant> qualified = LastUsed.keeping(MOST_REMEMBERED);

    QualifyTasker(AskedOfTaskers asked, ShownByTaskers shown, TestResults results, InstantSource clock) {
        this.asked = asked;
        this.shown = shown;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public Admission of(Tasker tasker, ProjectId project) {
        return asked.by(project)
                .<Admission>map(what -> what.qualification() == null ? new Admission.Admitted() : of(tasker, what))
                .orElseGet(Admission.Unknown::new);
    }

    /** Says how a tasker stands with each of the projects, by one look at what they have shown. */
    public Map<ProjectId, Standing> standings(Tasker tasker, List<Asked> projects) {
        var merits = shown.by(tasker);
        var found =
                results.of(tasker.id(), projects.stream().map(Asked::project).toList());
        return projects.stream()
                .collect(Collectors.toMap(
                        Asked::project,
                        each -> standing(each, merits, Optional.ofNullable(found.get(each.project())))));
    }

    private Admission of(Tasker tasker, Asked project) {
        var pair = new Pair(tasker, project.project());
        var until = qualified.get(pair);
        if (until != null && clock.instant().isBefore(until)) {
            return new Admission.Admitted();
        }
        var admission = decided(tasker, project, shown.by(tasker));
        if (admission instanceof Admission.Admitted) {
            qualified.put(pair, clock.instant().plus(GOOD_FOR));
        }
        return admission;
    }

    private Admission decided(Tasker tasker, Asked project, Shown merits) {
        var missing = Lacking.apartFromTest(project, merits);
        if (!missing.isEmpty()) {
            return new Admission.Refused(missing);
        }
        var test = test(project);
        if (test.isEmpty()) {
            return new Admission.Admitted();
        }
        var result = result(tasker, project, test.get(), merits);
        if (result.isEmpty()) {
            return new Admission.Tested(test.get().controlTasks());
        }
        return Lacking.test(test.get(), result.get())
                .<Admission>map(failed -> new Admission.Refused(List.of(failed)))
                .orElseGet(Admission.Admitted::new);
    }

    /** The first result stays, whatever the tasker shows later; until then only control tasks tell of them. */
    private Optional<TestResult> result(Tasker tasker, Asked project, QualificationTest test, Shown merits) {
        var known = results.of(tasker.id(), List.of(project.project())).get(project.project());
        return Optional.ofNullable(known)
                .or(() -> Lacking.judged(test, project, merits)
                        .map(result -> results.first(tasker.id(), project.project(), result, clock.instant())));
    }

    private static Standing standing(Asked project, Shown merits, Optional<TestResult> result) {
        var missing = new ArrayList<Missing>();
        Lacking.person(project, merits).ifPresent(missing::add);
        missing.addAll(Lacking.apartFromTest(project, merits));
        test(project)
                .flatMap(test -> Lacking.test(
                        test,
                        result.or(() -> Lacking.judged(test, project, merits)).orElse(null)))
                .ifPresent(missing::add);
        return new Standing(missing);
    }

    private static Optional<QualificationTest> test(Asked project) {
        var qualification = project.qualification();
        return qualification == null ? Optional.empty() : Optional.ofNullable(qualification.test());
    }

    private record Pair(Tasker tasker, ProjectId project) {}
}
