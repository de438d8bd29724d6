package dev.concord.consensus.judging;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.judging.domain.Count;
import dev.concord.consensus.judging.domain.CountLabel;
import dev.concord.consensus.judging.domain.JudgeTask;
import dev.concord.consensus.judging.domain.Judgement;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.judging.domain.Panels;
import dev.concord.consensus.judging.domain.Ruling;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.consensus.skill.PublishedSkills;
import dev.concord.consensus.skill.SkillBook;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectQuality;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.event.TaskerQuality;
import dev.concord.contracts.event.TaskerSkill;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes tasks, labels, refined tasks and rulings as they come and judges each task anew. Everything is decided before the first write, so that a
 * record that breaks its contract leaves nothing behind. A label that keeps it counts even where the rules fail: as a dead
 * letter it would miss the end of its project, which would settle without it (docs/adr/0005).
 */
public final class JudgeLabels implements Processor<String, @Nullable Event, String, Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeLabels.class);

    private final SkillBook skills;
    private final JudgingMeters meters;
    private final int partitions;
    private final InstantSource clock;

    // Guarded by the stream thread, as everything in a processor; set anew whenever its task is.
    private TaskStates states;
    private Endings endings;
    private LabelBudgets budgets;
    private PublishedSkills published;
    private Outlet outlet;

    /**
     * Judges the tasks of a partition.
     *
     * @param partitions how many there are
     */
    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    public JudgeLabels(SkillBook skills, JudgingMeters meters, int partitions, InstantSource clock) {
        this.skills = skills;
        this.meters = meters;
        this.partitions = partitions;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        states = TaskStates.in(context);
        endings = Endings.in(context);
        published = PublishedSkills.in(context);
        budgets = LabelBudgets.in(context, partitions);
        outlet = new Outlet(context, meters);
        var grants = new GrantLabels(states, budgets, endings, outlet, this::withoutMore);
        context.schedule(GrantLabels.EVERY, PunctuationType.WALL_CLOCK_TIME, grants::grant);
    }

    @Override
    public void process(Record<String, @Nullable Event> record) {
        var event = record.value();
        if (event == null) {
            return;
        }
        if (!event.key().equals(record.key())) {
            throw new ContractViolation("key: %s (expected: %s)".formatted(record.key(), event.key()));
        }
        switch (event) {
            case TaskCreated task -> take(task, record);
            case LabelSubmitted label -> take(label, record);
            case TaskRefined refined -> take(refined, record);
            case TaskReviewed review -> take(review, record);
            case SubmissionsEnded _, ProjectRefined _ -> {} // CloseProjects' part of the stream
            case ProjectOpened other -> throw unexpected(other);
            case LabelWanted other -> throw unexpected(other);
            case LabelAgreed other -> throw unexpected(other);
            case TaskerSkill other -> throw unexpected(other);
            case RewardDue other -> throw unexpected(other);
            case ProjectJudged other -> throw unexpected(other);
            case RewardPaid other -> throw unexpected(other);
            case ProjectFunded other -> throw unexpected(other);
            case ProjectQuality other -> throw unexpected(other);
            case TaskerQuality other -> throw unexpected(other);
        }
    }

    /** A task counts once; one that comes after its project's end is over at once. */
    private void take(TaskCreated created, Record<String, @Nullable Event> record) {
        var task = OpenedTask.of(created);
        var waiting = states.find(task.projectId(), task.taskId());
        if (waiting.task() != null) {
            return;
        }
        var ended = endings.find(task.projectId()).isPresent();
        var judgement = meters.timed(() -> JudgeTask.afterTask(waiting, task, ruleFor(task), panelsOf(task), ended));
        keep(task, judgement, record.timestamp(), record.headers());
        budgets.opened(task);
        compete(task, 0, judgement);
    }

    private void take(LabelSubmitted label, Record<String, @Nullable Event> record) {
        var appendedAt = Instant.ofEpochMilli(record.timestamp());
        var ended = endings.find(label.projectId()).isPresent();
        var state = states.find(label.projectId(), label.taskId());
        switch (CountLabel.count(state, label, appendedAt, ended)) {
            case Count.Uncounted uncounted -> meters.uncounted(uncounted.reason(), 1);
            case Count.Counted counted -> {
                var task = counted.state().task();
                if (task == null) {
                    states.put(label.projectId(), label.taskId(), counted.state());
                } else {
                    var judgement = judged(
                            counted.state(), task, rule -> JudgeTask.afterLabel(counted.state(), rule, panelsOf(task)));
                    keep(task, judgement, record.timestamp(), record.headers());
                    compete(task, state.labels().size(), judgement);
                }
                meters.counted(Duration.between(appendedAt, clock.instant()));
            }
        }
    }

    /** A refinement of a project that is over, or that closes with labels which it has not read, comes too late. */
    private void take(TaskRefined refined, Record<String, @Nullable Event> record) {
        var state = states.find(refined.projectId(), refined.taskId());
        var task = state.task();
        var ending = endings.find(refined.projectId());
        var comesTooLate = ending.filter(each -> !each.isOpenTo(refined)).isPresent();
        if (task == null || comesTooLate) {
            return;
        }
        var judgement =
                judged(state, task, rule -> JudgeTask.afterRefinement(state, refined, rule, ending.isPresent()));
        keep(task, judgement, record.timestamp(), record.headers());
        meters.refined(!judgement.events().isEmpty());
    }

    /** A ruling waits for its task; one that comes when its project is added up comes too late, and task-service shows it so. */
    private void take(TaskReviewed review, Record<String, @Nullable Event> record) {
        var state = states.find(review.projectId(), review.taskId());
        var task = state.task();
        var ending = endings.find(review.projectId());
        if (ending.filter(each -> !each.isOpenToReviewsOf(task)).isPresent()) {
            meters.reviewed(false);
            return;
        }
        var ruling = new Ruling(review.ruling(), review.label());
        if (task == null) {
            states.put(review.projectId(), review.taskId(), state.ruled(ruling));
            return;
        }
        task.problemWith(review.label()).ifPresent(problem -> {
            throw new ContractViolation(problem);
        });
        var judgement = judged(state, task, rule -> JudgeTask.afterReview(state, ruling, rule));
        keep(task, judgement, record.timestamp(), record.headers());
        meters.reviewed(true);
    }

    /** Where the rules fail, a label is kept unjudged; the next label tries again, and in the end the closing. */
    private Judgement judged(TaskState state, OpenedTask task, Function<StreamingDecision, Judgement> judge) {
        var rule = ruleFor(task);
        try {
            return meters.timed(() -> judge.apply(rule));
        } catch (RuntimeException fault) {
            meters.undecidable();
            LOG.error("task {} cannot be decided; its project will stay closing", task.taskId(), fault);
            return Judgement.silent(state);
        }
    }

    private Judgement withoutMore(TaskState state) {
        var task = state.task();
        return task == null ? Judgement.silent(state) : judged(state, task, rule -> JudgeTask.withoutMore(state, rule));
    }

    private void keep(OpenedTask task, Judgement judgement, long time, Headers cause) {
        states.put(task.projectId(), task.taskId(), judgement.state());
        outlet.send(judgement, time, cause);
    }

    private void compete(OpenedTask task, int labelsBefore, Judgement judgement) {
        var least = task.policy().overlap().min();
        if (labelsBefore < least && judgement.state().labels().size() >= least) {
            budgets.reachedMinimum(task);
        }
        judgement.bid().ifPresentOrElse(bid -> budgets.compete(task, bid, clock.instant()), () -> budgets.leave(task));
    }

    private StreamingDecision ruleFor(OpenedTask task) {
        return skills.recent(task.projectId(), task.labelKind(), task.policy().method(), published);
    }

    private Panels panelsOf(OpenedTask task) {
        return (without, most) ->
                skills.experts(task.projectId(), task.labelKind(), task.policy().method(), published).stream()
                        .filter(tasker -> !without.contains(tasker))
                        .limit(most)
                        .toList();
    }

    private static ContractViolation unexpected(Event event) {
        return new ContractViolation(event.getClass().getSimpleName()
                + " (expected: a task, a label, a refined task, a ruling or a marker)");
    }
}
