package dev.concord.submission.assignment;

import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.submission.Samples;
import dev.concord.submission.memory.InMemoryMarket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LeaseAssignmentsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryMarket market = new InMemoryMarket();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Map<TaskerId, Admission> admissions = new HashMap<>();
    private final LeaseAssignments leasing = new LeaseAssignments(
            market.assignments(),
            (tasker, project) -> admissions.getOrDefault(tasker.id(), new Admission.Admitted()),
            new TimeOrderedIds(() -> NOW, new Random(1)),
            () -> NOW,
            metrics);

    @Test
    void asManyTasksAreLeasedAsWereAskedFor() {
        var project = open(aProject(1, 1), 5);

        assertThat(leased(leasing.next(who("ann"), project.project(), 3))).containsExactly("0", "1", "2");
        assertThat(leased(leasing.next(who("bob"), project.project(), 3))).containsExactly("3", "4");
        assertThat(metrics.counter("leases.granted").count()).isEqualTo(5);
    }

    @Test
    void candidatesThatTheTaskerHasMetArePassedOverInSeveralRounds() {
        var project = open(aProject(2, 2), 150);
        for (var task = 0; task < 149; task++) {
            var lease = project.lease(Integer.toString(task), "ann", NOW.plusSeconds(60));
            market.apply(Samples.submitted(lease, Samples.CAT), NOW);
        }

        assertThat(leased(leasing.next(who("ann"), project.project(), 2))).isEmpty();
        assertThat(leased(leasing.next(who("ann"), project.project(), 1))).containsExactly("149");
    }

    @Test
    void everyLeaseHasAnIdOfItsOwn() {
        var project = open(aProject(1, 1), 3);

        var answer = (Leasing.Leased) leasing.named(who("ann"), project.project(), List.of("0", "2", "1"));

        assertThat(answer.assignments()).extracting(Assignment::taskName).containsExactly("0", "2", "1");
        assertThat(answer.assignments().stream().map(each -> each.lease().submissionId()))
                .doesNotHaveDuplicates()
                .hasOnlyElementsOfType(SubmissionId.class);
    }

    @Test
    void whereTaskersDoNotChooseEveryNameIsRefused() {
        var project = open(aProject(1, 1).withoutChoice(), 2);

        assertThat(leasing.named(who("ann"), project.project(), List.of("0", "1")))
                .isEqualTo(new Leasing.Leased(
                        List.of(),
                        List.of(new Leasing.RefusedTask("0", "not-chosen"), new Leasing.RefusedTask("1", "not-chosen")),
                        false));
    }

    @Test
    void aProjectThatNobodyOpenedIsUnknown() {
        market.complete(NOW);

        assertThat(leasing.next(who("ann"), aProject(1, 1).project(), 1)).isEqualTo(new Leasing.UnknownProject());
    }

    @Test
    void whoLacksSomethingGetsNothing() {
        var project = open(aProject(1, 1), 2);
        var lacking = List.of(new Missing("languages", "languages: none stated (expected: all of fr)"));
        admissions.put(who("ann").id(), new Admission.Refused(lacking));

        assertThat(leasing.next(who("ann"), project.project(), 1)).isEqualTo(new Leasing.NotQualified(lacking));
        assertThat(leasing.named(who("ann"), project.project(), List.of("0")))
                .isEqualTo(new Leasing.NotQualified(lacking));
        assertThat(leased(leasing.next(who("bob"), project.project(), 1))).containsExactly("0");
    }

    @Test
    void whoIsTestedGetsControlTasksOnlyAndNoneByName() {
        var project = open(aProject(1, 1).withTestOf(2), 2);
        Stream.of("k", "l", "m").forEach(name -> market.apply(project.control(name), NOW));
        admissions.put(who("ann").id(), new Admission.Tested(2));

        assertThat(leased(leasing.next(who("ann"), project.project(), 5))).containsExactly("k", "l");
        assertThat(leasing.named(who("ann"), project.project(), List.of("0")))
                .isEqualTo(new Leasing.Leased(List.of(), List.of(new Leasing.RefusedTask("0", "test-first")), false));
    }

    @Test
    void aProjectOfWhichItIsNotKnownWhatItAsksLeasesNothing() {
        var project = open(aProject(1, 1), 2);
        admissions.put(who("ann").id(), new Admission.Unknown());

        assertThat(leased(leasing.next(who("ann"), project.project(), 2))).isEmpty();
        assertThat(leased(leasing.named(who("ann"), project.project(), List.of("0"))))
                .isEmpty();
    }

    private Samples open(Samples project, int tasks) {
        market.complete(NOW);
        market.apply(project.opened(1, ProjectState.OPEN), NOW);
        for (var task = 0; task < tasks; task++) {
            market.apply(project.created(Integer.toString(task)), NOW);
        }
        return project;
    }

    private static List<String> leased(Leasing answer) {
        return ((Leasing.Leased) answer)
                .assignments().stream().map(Assignment::taskName).toList();
    }
}
