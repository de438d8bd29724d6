package dev.concord.consensus.crowd;

import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.judging.domain.Count;
import dev.concord.consensus.judging.domain.CountLabel;
import dev.concord.consensus.judging.domain.JudgeTask;
import dev.concord.consensus.judging.domain.Judgement;
import dev.concord.consensus.judging.domain.LabelBid;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.judging.domain.Panels;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.consensus.refinement.domain.ProjectAnswers;
import dev.concord.consensus.refinement.domain.RefinedProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Preference;
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
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs a crowd's labels through the rules as the service does: in an order, with skills that lag, and refined at its end. */
final class SimulatedProject {

    private static final int LABELS_BETWEEN_SKILLS = 400;

    private final Crowd crowd;
    private final DecisionMethod method;
    private final ProjectId project = new ProjectId(new UUID(7, 7));
    private final ProjectAnswers answers = new ProjectAnswers(project);
    private final List<TaskState> states = new ArrayList<>();
    private final Map<TaskerId, Skill> skills = new HashMap<>();
    private final Map<Integer, LabelAgreed> published = new HashMap<>();
    private StreamingDecision seen;

    SimulatedProject(Crowd crowd, DecisionMethod method, Overlap overlap) {
        this(crowd, new Policy(overlap, 0.9, method, true, 600));
    }

    SimulatedProject(Crowd crowd, Policy policy) {
        this(crowd, policy, _ -> List.of());
    }

    /** A project of whose tasks each comes with predictions. */
    SimulatedProject(Crowd crowd, Policy policy, IntFunction<List<Prediction>> predictions) {
        this.crowd = crowd;
        this.method = policy.method();
        this.seen = StreamingDecisions.of(crowd.kind(), method, Map.of());
        var terms = new Terms(Asset.NEAR, NearAmount.ofNear("0.001"), NearAmount.ZERO, RewardRule.EVERY_ACCEPTED_LABEL);
        for (var task = 0; task < crowd.tasks(); task++) {
            var created = new TaskCreated(
                    new TaskId(new UUID(1, task)),
                    project,
                    "task " + task,
                    data(task),
                    crowd.kind(),
                    policy,
                    terms,
                    null,
                    predictions.apply(task));
            answers.add(created);
            states.add(JudgeTask.afterTask(TaskState.UNKNOWN, OpenedTask.of(created), seen, Panels.NONE, false)
                    .state());
        }
    }

    /** The options of a task are those that its truth ranks. */
    private ObjectNode data(int task) {
        var data = JsonNodeFactory.instance.objectNode();
        if (crowd.truth().get(task) instanceof Preference truth) {
            var options = data.putArray("options");
            truth.ranking().stream().sorted().forEach(options::add);
        }
        return data;
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

    /** Ends the project as the service does: refined as a whole, then what still waits is decided by itself. */
    SimulatedProject closed() {
        answers.refined().ifPresent(this::adopt);
        return unrefined();
    }

    /** Decides what still waits, each task by itself: what the stream knows without any refinement. */
    SimulatedProject unrefined() {
        seeSkills();
        for (var task = 0; task < states.size(); task++) {
            take(task, JudgeTask.atEnd(states.get(task), seen));
        }
        return this;
    }

    private void adopt(RefinedProject refined) {
        var id = new RefinementId(new UUID(8, 8));
        for (var place = 0; place < refined.tasks(); place++) {
            var told = refined.told(place, id, true);
            var task = (int) told.taskId().value().getLeastSignificantBits();
            take(task, JudgeTask.afterRefinement(states.get(task), told, seen, true));
        }
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

    /** Returns the decided label of every task. */
    Map<Integer, Label> labels() {
        var labels = new HashMap<Integer, Label>();
        published.keySet().forEach(task -> labels.put(task, labelOf(task)));
        return labels;
    }

    Map<Integer, LabelAgreed> published() {
        return Map.copyOf(published);
    }

    /** Gives one label, and returns what it would be worth to the task to get one more, if it competes for one. */
    Optional<LabelBid> label(Crowd.Given given, int index) {
        var submitted = new LabelSubmitted(
                new SubmissionId(new UUID(2, index)),
                project,
                new TaskId(new UUID(1, given.task())),
                new TaskerId(new UUID(3, given.tasker())),
                given.label(),
                Instant.EPOCH);
        answers.add(submitted, Instant.EPOCH);
        var count = CountLabel.count(states.get(given.task()), submitted, Instant.EPOCH, false);
        if (!(count instanceof Count.Counted counted)) {
            return Optional.empty();
        }
        var judgement = JudgeTask.afterLabel(counted.state(), seen, Panels.NONE);
        take(given.task(), judgement);
        return judgement.bid();
    }

    /** Lets a task have one more label of the budget. */
    void grant(int task) {
        take(task, JudgeTask.granted(states.get(task)));
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

    void seeSkills() {
        seen = StreamingDecisions.of(crowd.kind(), method, skills);
    }

    Label labelOf(int task) {
        var agreed = Objects.requireNonNull(published.get(task), () -> "task " + task + " was not decided");
        return Objects.requireNonNull(agreed.label());
    }

    private static double value(Label label) {
        return ((Scale) label).value();
    }
}
