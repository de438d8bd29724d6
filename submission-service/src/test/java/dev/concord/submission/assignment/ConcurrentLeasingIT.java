package dev.concord.submission.assignment;

import static dev.concord.submission.Samples.CAT;
import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.who;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.submission.RedisMarket;
import dev.concord.submission.Samples;
import dev.concord.submission.label.Given;
import dev.concord.submission.label.LabelHash;
import dev.concord.testing.Backing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many taskers at once: a task never has more of them than it wants, never one of them twice, and no more agents than it takes. */
final class ConcurrentLeasingIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int TASKS = 60;
    private static final int TASKERS = 24;
    private static final int WANTED = 5;
    private static final double AGENT_SHARE = 0.4;
    private static final int MOST_AGENTS = 2;

    private final AtomicLong submissions = new AtomicLong();
    private final ConcurrentLinkedQueue<Lease> leases = new ConcurrentLinkedQueue<>();

    @Test
    void everyTaskGetsAsManyTaskersAsItWantsAndNoneTwice() throws Exception {
        try (var server = Backing.freshRedis();
                var market = new RedisMarket(server.uri());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var project = open(market);
            var work = new ArrayList<Callable<Integer>>();
            for (var number = 0; number < TASKERS; number++) {
                var name = (number % 2 == 0 ? "tasker " : "bot ") + number;
                // Every tasker works from two places at once.
                work.add(() -> label(market, project, name, new Random(name.hashCode())));
                work.add(() -> label(market, project, name, new Random(-name.hashCode())));
            }

            for (var finished : threads.invokeAll(work)) {
                assertThat(finished.get()).isNotNegative();
            }
        }
        var byTask = leases.stream().collect(groupingBy(Lease::taskId, counting()));
        assertThat(byTask).hasSize(TASKS);
        assertThat(byTask.values()).containsOnly((long) WANTED);
        var agents = leases.stream().filter(Lease::agent).collect(groupingBy(Lease::taskId, counting()));
        assertThat(agents.values()).isNotEmpty().allMatch(count -> count <= MOST_AGENTS);
        assertThat(new HashSet<>(leases.stream().map(ConcurrentLeasingIT::pair).toList()))
                .hasSameSizeAs(leases);
    }

    private static Samples open(RedisMarket market) {
        var project = aProject(WANTED, WANTED).withAgentShare(AGENT_SHARE);
        market.complete(NOW);
        market.apply(project.opened(1, ProjectState.OPEN), NOW);
        for (var task = 0; task < TASKS; task++) {
            market.apply(project.created(Integer.toString(task)), NOW);
        }
        return project;
    }

    /** Takes tasks by either way and labels them until nothing is left; returns how many calls found something. */
    private int label(RedisMarket market, Samples project, String name, Random random) {
        var fruitless = 0;
        var found = 0;
        while (fruitless < TASKS) {
            var granted = random.nextBoolean() ? next(market, project, name) : named(market, project, name, random);
            fruitless = granted.isEmpty() ? fruitless + 1 : 0;
            found += granted.isEmpty() ? 0 : 1;
            for (var assignment : granted) {
                submit(market, assignment.lease());
            }
        }
        return found;
    }

    private List<Assignment> next(RedisMarket market, Samples project, String name) {
        var ids = Stream.generate(this::fresh).limit(3).toList();
        return granted(market.assignments().next(who(name), project.project(), ids, NOW));
    }

    private List<Assignment> named(RedisMarket market, Samples project, String name, Random random) {
        var ids = Map.of(Integer.toString(random.nextInt(TASKS)), fresh());
        return granted(market.assignments().named(who(name), project.project(), ids, NOW));
    }

    private void submit(RedisMarket market, Lease lease) {
        market.notes().note(lease, LabelHash.of(CAT), Given.ANY, NOW);
        market.notes().confirm(lease, LabelHash.of(CAT), NOW);
    }

    /** A tasker's other place may have got the same lease by name; that is one lease. */
    private List<Assignment> granted(Leasing answer) {
        if (!(answer instanceof Leasing.Leased leased)) {
            return List.of();
        }
        for (var assignment : leased.assignments()) {
            if (leases.stream().noneMatch(known -> known.equals(assignment.lease()))) {
                leases.add(assignment.lease());
            }
        }
        return leased.assignments();
    }

    private static List<Object> pair(Lease lease) {
        return List.of(lease.taskId(), lease.taskerId());
    }

    private SubmissionId fresh() {
        return Samples.submission("concurrent " + submissions.incrementAndGet());
    }
}
