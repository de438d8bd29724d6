package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.concord.consensus.refinement.domain.ProjectAnswers;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.SubmissionId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed without warning in the middle of its work, the service loses nothing and says nothing twice. */
final class CrashIT {

    private static final int PARTITIONS = 4;
    private static final int TASKS = 200;
    private static final int TASKERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The refinement of a closing project waits for all end markers, here longer than the test lasts. */
    private static final String WAIT_FOR_THE_END = "--concord.consensus.refinement.patience=10m";

    private final SampleProject project =
            aProject().numbered(1001).withMethod(DecisionMethod.DAWID_SKENE).withOverlap(3, 3);

    @Test
    void killedAgainAndAgainItJudgesEverySubmissionOnce(@TempDir Path stateDirectory) {
        var service = new ServiceProcess(stateDirectory);
        try (var broker = new Broker()) {
            service.awaitReady();
            for (var task = 1; task <= TASKS; task++) {
                broker.append(project.task(task));
            }
            label(broker, 1, TASKS / 2);
            awaitDecisions(broker, TASKS / 4);
            service.kill();
            label(broker, TASKS / 2 + 1, TASKS);
            broker.appendRaw(Topic.LABEL_SUBMITTED, "poison", "{".getBytes(StandardCharsets.UTF_8));
            end(broker, 0, PARTITIONS - 1);
            service.startAgain(WAIT_FOR_THE_END);
            awaitDecisions(broker, TASKS);
            assertThat(judged(broker))
                    .as("not refined while a marker is missing")
                    .isEmpty();
            service.kill();
            end(broker, PARTITIONS - 1, PARTITIONS);
            appendBrokenOffRefinement(broker);
            service.startAgain();
            await().atMost(PATIENCE).until(() -> !refined(broker).isEmpty());
            service.kill();
            service.startAgain();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(judged(broker)).hasSize(PARTITIONS));
            assertEverythingIsSaidOnce(broker);
            assertTheLastDecisionsAreTheRefinedOnes(broker);
        } finally {
            service.kill();
        }
    }

    private void label(Broker broker, int from, int to) {
        var leaseEnd = Instant.now().plusSeconds(600);
        for (var task = from; task <= to; task++) {
            for (var tasker = 1; tasker <= TASKERS; tasker++) {
                var label = project.label(task, tasker, given(task, tasker));
                broker.append(new LabelSubmitted(
                        label.submissionId(),
                        label.projectId(),
                        label.taskId(),
                        label.taskerId(),
                        label.label(),
                        leaseEnd));
            }
        }
        broker.flush();
    }

    private static String given(int task, int tasker) {
        return (task + tasker / 3) % 2 == 0 ? "cat" : "dog";
    }

    private void end(Broker broker, int from, int to) {
        for (var partition = from; partition < to; partition++) {
            broker.append(partition, project.ended(partition, PARTITIONS));
        }
        broker.flush();
    }

    /** As a refinement leaves it behind that died after its first task: a word on that, and no end. */
    private void appendBrokenOffRefinement(Broker broker) {
        var answers = new ProjectAnswers(project.id());
        answers.add(project.task(1));
        for (var tasker = 1; tasker <= TASKERS; tasker++) {
            answers.add(project.label(1, tasker, given(1, tasker)), SampleProject.START);
        }
        broker.append(answers.refined().orElseThrow().told(0, new RefinementId(new UUID(8, 8)), true));
        broker.flush();
    }

    private void awaitDecisions(Broker broker, int atLeast) {
        await().atMost(PATIENCE).until(() -> decisions(broker).size() >= atLeast);
    }

    private List<LabelAgreed> decisions(Broker broker) {
        return broker.all(LabelAgreed.class).stream()
                .filter(each -> each.projectId().equals(project.id()))
                .toList();
    }

    private List<ProjectJudged> judged(Broker broker) {
        return broker.all(ProjectJudged.class).stream()
                .filter(each -> each.projectId().equals(project.id()))
                .toList();
    }

    private List<ProjectRefined> refined(Broker broker) {
        return broker.all(ProjectRefined.class).stream()
                .filter(each -> each.projectId().equals(project.id()))
                .toList();
    }

    private void assertTheLastDecisionsAreTheRefinedOnes(Broker broker) {
        var told = broker.all(TaskRefined.class).stream()
                .filter(each -> each.projectId().equals(project.id()))
                .collect(Collectors.toMap(TaskRefined::taskId, Function.identity(), (_, later) -> later));
        var last = decisions(broker).stream()
                .collect(Collectors.toMap(LabelAgreed::taskId, Function.identity(), (_, later) -> later));
        assertThat(told).hasSize(TASKS);
        told.forEach((task, refined) -> assertThat(last).hasEntrySatisfying(task, agreed -> {
            assertThat(agreed.label()).isEqualTo(refined.label());
            assertThat(agreed.confidence()).isCloseTo(refined.confidence(), within(0.005));
        }));
    }

    private void assertEverythingIsSaidOnce(Broker broker) {
        var judged = judged(broker);
        assertThat(judged.stream().mapToLong(ProjectJudged::tasks).sum()).isEqualTo(TASKS);
        assertThat(judged.stream().mapToLong(ProjectJudged::submissions).sum()).isEqualTo(TASKS * TASKERS);
        assertThat(judged.stream().map(ProjectJudged::partition)).containsExactlyInAnyOrder(0, 1, 2, 3);

        var rewards = broker.all(RewardDue.class).stream()
                .filter(each -> each.projectId().equals(project.id()))
                .toList();
        assertThat(rewards.stream().map(RewardDue::submissionId))
                .doesNotHaveDuplicates()
                .hasSize(TASKS * TASKERS);
        assertThat(rewards).allMatch(reward -> reward.reason() == RewardReason.ACCEPTED);

        var tasks = decisions(broker).stream().collect(Collectors.groupingBy(LabelAgreed::taskId));
        assertThat(tasks).hasSize(TASKS);
        assertThat(tasks.values()).allSatisfy(revisions -> {
            assertThat(revisions.stream().map(LabelAgreed::revision)).isSorted().doesNotHaveDuplicates();
            assertThat(submissions(revisions.getLast())).hasSize(TASKERS);
        });
        assertThat(Broker.read("label-submitted.consensus-service.dlt"))
                .filteredOn(letter -> "poison".equals(letter.key()))
                .hasSize(1);
        assertThat(broker.all(TaskerSkill.class).stream()
                        .filter(each -> each.projectId().equals(project.id()))
                        .mapToInt(TaskerSkill::labels)
                        .max())
                .hasValue(TASKS);
    }

    private static List<SubmissionId> submissions(LabelAgreed agreed) {
        return agreed.submissions().stream().map(each -> each.submissionId()).toList();
    }
}
