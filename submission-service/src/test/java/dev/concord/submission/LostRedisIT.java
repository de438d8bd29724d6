package dev.concord.submission;

import static dev.concord.submission.Samples.aProject;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectState;
import dev.concord.testing.Backing;
import dev.concord.testing.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Redis may forget everything, be away, or stay while the service goes: no label is lost and none is taken twice. */
final class LostRedisIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHORTEST_LEASE = 5;

    private final Database database = Backing.postgres("submission_lost_redis");

    @Test
    void allLabelsComeInAlthoughRedisForgetsEverythingInTheMiddle() throws Exception {
        try (var redis = Backing.freshRedis();
                var flushed = new FlushedRedis(redis.uri());
                var service = RunningService.start(redis.uri(), database);
                var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var project = aProject(3, 3).withLeasesOf(SHORTEST_LEASE).withAgentShare(0.34);
            service.awaitReady();
            service.open(project, 100);
            var accepted = ConcurrentHashMap.<String>newKeySet();
            var work = new ArrayList<Callable<Integer>>();
            for (var number = 0; number < 6; number++) {
                var tasker = service.tasker((number < 4 ? "tasker " : "bot ") + number);
                work.add(() -> labelUntil(() -> accepted.size() >= 300, tasker, project, accepted));
            }
            work.add(() -> flushAfter(100, accepted, flushed));

            for (var finished : hands.invokeAll(work)) {
                assertThat(finished.get()).isPositive();
            }

            assertThat(accepted).hasSize(300);
            assertCounts(SubmittedLabels.of(project), accepted);
        }
    }

    @Test
    void aRestartedServiceGoesOnWhereItStood() {
        try (var redis = Backing.freshRedis()) {
            var project = aProject(2, 2);
            JsonNode before;
            try (var service = RunningService.start(redis.uri(), database)) {
                service.awaitReady();
                service.open(project, 2);
                before = service.tasker("ann").named(project, "0").assignment();
                service.tasker("bob")
                        .label(service.tasker("bob").named(project, "0").assignment(), "cat");
                service.publish(project.wanted("1", 2));
            }
            try (var service = RunningService.start(redis.uri(), database)) {
                service.awaitReady();

                assertThat(service.tasker("ann").label(before, "dog").status()).isEqualTo(201);
                assertThat(service.tasker("bob").named(project, "0", "1").list("refused"))
                        .singleElement()
                        .satisfies(refused ->
                                assertThat(refused.path("reason").asString()).isEqualTo("already-submitted"));
                assertThat(service.tasker("eve").named(project, "0", "1").assignments())
                        .singleElement()
                        .satisfies(
                                one -> assertThat(one.path("task").asString()).isEqualTo("1"));
            }
        }
    }

    @Test
    void withoutRedisTheAnswerIsToAskAgainSoon() {
        var redis = Backing.freshRedis();
        try (var service = RunningService.start(redis.uri(), database)) {
            service.awaitReady();
            var project = aProject(1, 1);
            service.open(project, 2);
            var ann = service.tasker("ann");
            var assignment = ann.named(project, "0").assignment();
            redis.close();

            for (var reply : List.of(ann.next(project, 1), ann.held(), ann.label(assignment, "cat"))) {
                assertThat(reply.status()).as("%s", reply).isEqualTo(503);
                assertThat(reply.code()).isEqualTo("unavailable");
                assertThat(reply.retryAfter()).isEqualTo("1");
            }
            await().atMost(PATIENCE).until(() -> service.management().status("/actuator/health/readiness") == 503);
            assertThat(SubmittedLabels.of(project)).isEmpty();
        }
    }

    @Test
    void aRedisThatWasAwayAndRemembersIsUsedAsBefore() throws Exception {
        try (var redis = Backing.freshRedis();
                var cable = new CableToRedis(redis.port());
                var service = RunningService.start(cable.uri(), database)) {
            service.awaitReady();
            var project = aProject(1, 1);
            service.open(project, 2);
            var ann = service.tasker("ann");
            var assignment = ann.named(project, "0").assignment();
            cable.cut();
            assertThat(ann.label(assignment, "cat").status()).isEqualTo(503);
            cable.mend();

            await().atMost(PATIENCE).until(() -> ann.label(assignment, "cat").status() == 201);
            assertThat(ann.named(project, "1").assignments()).hasSize(1);
            service.awaitReady();
        }
    }

    @Test
    void aClosedProjectIsEndedInEveryPartition() {
        try (var redis = Backing.freshRedis();
                var service = RunningService.start(redis.uri(), database)) {
            service.awaitReady();
            var project = aProject(2, 2);
            service.open(project, 1);
            var ann = service.tasker("ann");
            var assignment = ann.named(project, "0").assignment();
            var skipped = service.tasker("bob").named(project, "0").assignment();
            service.publish(project.opened(2, ProjectState.CLOSING));
            await().atMost(PATIENCE)
                    .until(() -> "project-not-open".equals(ann.next(project, 1).code()));
            assertThat(service.tasker("bob").skip(skipped).status()).isEqualTo(204);

            assertThat(ann.label(assignment, "cat").status()).isEqualTo(201);

            await().atMost(PATIENCE).until(() -> SubmittedLabels.endsOf(project).size() == 4);
            assertThat(SubmittedLabels.endsOf(project).stream().map(ConsumerRecord::partition))
                    .containsExactlyInAnyOrder(0, 1, 2, 3);
            assertThat(ann.label(assignment, "cat").status()).isEqualTo(200);
            assertThat(SubmittedLabels.of(project)).hasSize(1);
        }
    }

    /** Each tasker works like any client: takes what there is, repeats what was not answered, gives up only on a clear no. */
    private static int labelUntil(Callable<Boolean> done, TaskerClient tasker, Samples project, Set<String> accepted)
            throws Exception {
        var given = 1;
        while (!done.call()) {
            var reply = tasker.named(project, names(given));
            given++;
            for (var assignment : reply.assignments()) {
                if (labelled(tasker, assignment)) {
                    accepted.add(assignment.path("id").asString());
                }
            }
            if (reply.assignments().isEmpty()) {
                Thread.sleep(Duration.ofMillis(100));
            }
        }
        return given;
    }

    private static String[] names(int round) {
        var names = new String[10];
        Arrays.setAll(names, i -> Integer.toString((round * 10 + i) % 100));
        return names;
    }

    private static boolean labelled(TaskerClient tasker, JsonNode assignment) throws InterruptedException {
        while (true) {
            var reply = tasker.label(assignment, "cat");
            switch (reply.status()) {
                case 200, 201 -> {
                    return true;
                }
                case 410 -> {
                    return false;
                }
                case 503 -> Thread.sleep(Duration.ofMillis(100));
                default -> throw new AssertionError(reply);
            }
        }
    }

    private static int flushAfter(int labels, Set<String> accepted, FlushedRedis redis) {
        await().atMost(PATIENCE).until(() -> accepted.size() >= labels);
        redis.flush();
        return labels;
    }

    /** The first of each submission in the log counts; as many must there be as were accepted, one of each tasker, one of agents. */
    private static void assertCounts(List<ConsumerRecord<String, Event>> log, Set<String> accepted) {
        var counted = new HashSet<LabelSubmitted>();
        log.forEach(record -> counted.add((LabelSubmitted) record.value()));
        assertThat(counted.stream().map(each -> each.submissionId().toString()))
                .containsExactlyInAnyOrderElementsOf(accepted);
        var byTask = counted.stream().collect(groupingBy(LabelSubmitted::taskId));
        assertThat(byTask).hasSize(100);
        assertThat(byTask.values()).allSatisfy(labels -> {
            assertThat(labels)
                    .extracting(LabelSubmitted::taskerId)
                    .doesNotHaveDuplicates()
                    .hasSize(3);
            assertThat(labels).filteredOn(LabelSubmitted::byAgent).hasSizeLessThan(2);
        });
    }
}
