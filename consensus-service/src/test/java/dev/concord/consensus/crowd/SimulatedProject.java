package dev.concord.consensus.crowd;

import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.judging.domain.Count;
import dev.concord.consensus.judging.domain.CountLabel;
import dev.concord.consensus.judging.domain.JudgeTask;
import dev.concord.consensus.judging.domain.Judgement;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Runs a crowd's labels through the rules as the service does: in an order, with skills that lag, closing in rounds. */
final class SimulatedProject {

    private static final int LABELS_BETWEEN_SKILLS = 400;

    private final Crowd crowd;
    private final DecisionMethod method;
    private final ProjectId project = new ProjectId(new UUID(7, 7));
    private final List<TaskState> states = new ArrayList<>();
    private final Map<TaskerId, Skill> skills = new HashMap<>();
    private final Map<Integer, LabelAgreed> published = new HashMap<>();
    private StreamingDecision seen;

    SimulatedProject(Crowd crowd, DecisionMethod method, Overlap overlap) {
        this.crowd = crowd;
        this.method = method;
        this.seen = StreamingDecisions.of(crowd.kind(), method, Map.of());
        var policy = new Policy(overlap, 0.9, method, true, 600);
        var terms = new Terms(Asset.NEAR, NearAmount.ofNear("0.001"), NearAmount.ZERO, RewardRule.EVERY_ACCEPTED_LABEL);
        for (var task = 0; task < crowd.tasks(); task++) {
            var opened = new OpenedTask(
                    new TaskId(new UUID(1, task)), project, "task " + task, crowd.kind(), policy, terms, null);
            states.add(
                    JudgeTask.afterTask(TaskState.UNKNOWN, opened, seen, false).state());
        }
    }

    SimulatedProject labelled(long seed) {
        var order = new ArrayList<>(crowd.labels());
        Collections.shuffle(order, new Random(seed));
        for (var index = 0; index < order.size(); index++) {
            if (index % LABELS_BETWEEN_SKILLS == 0) {
                seeSkills();
            }
            label(order.get(index), index);
        }
        return this;
    }

    SimulatedProject closed(int rounds) {
        for (var round = 1; round <= rounds; round++) {
            seeSkills();
            for (var task = 0; task < states.size(); task++) {
                take(task, JudgeTask.atEnd(states.get(task), seen, round == rounds));
            }
        }
        return this;
    }

    double accuracy() {
        return crowd.truth().entrySet().stream()
                .mapToInt(entry -> entry.getValue().equals(labelOf(entry.getKey())) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    double meanAbsoluteError() {
        return crowd.truth().entrySet().stream()
                .mapToDouble(entry -> Math.abs(value(entry.getValue()) - value(labelOf(entry.getKey()))))
                .average()
                .orElseThrow();
    }

    double meanConfidence() {
        return published.values().stream()
                .mapToDouble(LabelAgreed::confidence)
                .average()
                .orElseThrow();
    }

    /** Returns the decided label of each task. */
    List<Label> decided() {
        return IntStream.range(0, crowd.tasks()).mapToObj(this::labelOf).toList();
    }

    Map<Integer, LabelAgreed> published() {
        return Map.copyOf(published);
    }

    private void label(Crowd.Given given, int index) {
        var submitted = new LabelSubmitted(
                new SubmissionId(new UUID(2, index)),
                project,
                new TaskId(new UUID(1, given.task())),
                new TaskerId(new UUID(3, given.tasker())),
                given.label(),
                Instant.EPOCH);
        var count = CountLabel.count(states.get(given.task()), submitted, Instant.EPOCH, false);
        if (count instanceof Count.Counted counted) {
            take(given.task(), JudgeTask.afterLabel(counted.state(), seen));
        }
    }

    private void take(int task, Judgement judgement) {
        states.set(task, judgement.state());
        for (var evidence : judgement.evidence()) {
            skills.merge(evidence.taskerId(), evidence.change(), SkillSum::plus);
        }
        for (var event : judgement.events()) {
            if (event instanceof LabelAgreed agreed) {
                published.put(task, agreed);
            }
        }
    }

    private void seeSkills() {
        seen = StreamingDecisions.of(crowd.kind(), method, skills);
    }

    private Label labelOf(int task) {
        var agreed = Objects.requireNonNull(published.get(task), () -> "task " + task + " was not decided");
        return Objects.requireNonNull(agreed.label());
    }

    private static double value(Label label) {
        return ((Scale) label).value();
    }
}
