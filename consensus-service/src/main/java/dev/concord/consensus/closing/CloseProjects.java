package dev.concord.consensus.closing;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.judging.Ending;
import dev.concord.consensus.judging.Endings;
import dev.concord.consensus.judging.JudgingMeters;
import dev.concord.consensus.judging.Outgoing;
import dev.concord.consensus.judging.Outlet;
import dev.concord.consensus.judging.TaskStates;
import dev.concord.consensus.judging.domain.Count;
import dev.concord.consensus.judging.domain.JudgeTask;
import dev.concord.consensus.judging.domain.Judgement;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.skill.PublishedSkills;
import dev.concord.consensus.skill.SkillBook;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.SubmissionsEnded;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends projects. The tasks of this partition are decided again in several rounds; between two rounds the skills settle, here
 * and in the other partitions, so that together they are one expectation-maximisation. The last round publishes what is new,
 * then the partition reports. Work comes in slices, between which labels of other projects are judged. A project with a task
 * that the rules fail at is not reported, so it stays closing; its last round is tried again and again.
 */
public final class CloseProjects implements Processor<String, @Nullable Event, String, Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(CloseProjects.class);
    private static final Headers NO_CAUSE = new RecordHeaders();
    /** A fault of the rules ends with a new version of this service, so there is no hurry. */
    static final Duration RETRY = Duration.ofSeconds(30);

    private final SkillBook skills;
    private final JudgingMeters meters;
    private final ClosingSettings settings;

    // Guarded by the stream thread, as everything in a processor; set anew whenever its task is.
    private ProcessorContext<String, Outgoing> context;
    private TaskStates states;
    private Endings endings;
    private PublishedSkills published;
    private Outlet outlet;
    private Deque<Closing> closings;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    public CloseProjects(SkillBook skills, JudgingMeters meters, ClosingSettings settings) {
        this.skills = skills;
        this.meters = meters;
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> initialised) {
        context = initialised;
        states = TaskStates.in(context);
        endings = Endings.in(context);
        published = PublishedSkills.in(context);
        outlet = new Outlet(context, meters);
        closings = new ArrayDeque<>();
        var forget = new ForgetTasks(context, states, endings);
        for (var ending : endings.unfinished()) {
            if (ending.phase() == Ending.Phase.MARKED) {
                closings.add(new Closing(ending, context.currentSystemTimeMs()));
            }
        }
        context.schedule(settings.every(), PunctuationType.WALL_CLOCK_TIME, this::takeSlice);
        context.schedule(ForgetTasks.EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> forget.lookForSettledProjects());
    }

    /** Marks the project's end; a repeated marker says nothing new. */
    @Override
    public void process(Record<String, @Nullable Event> record) {
        if (!(record.value() instanceof SubmissionsEnded marker)) {
            return;
        }
        if (marker.partition() != partition()) {
            throw new ContractViolation(
                    "partition: %d (expected: %d, where the marker lies)".formatted(marker.partition(), partition()));
        }
        if (endings.find(marker.projectId()).isPresent()) {
            return;
        }
        var ending = new Ending(marker.projectId(), marker.partitions(), Ending.Phase.MARKED);
        endings.put(ending);
        closings.add(new Closing(ending, context.currentSystemTimeMs()));
    }

    /** Takes one slice of the first project that is due; the projects take turns. */
    private void takeSlice(long now) {
        for (var turn = closings.size(); turn > 0; turn--) {
            var closing = closings.removeFirst();
            if (!closing.isDue(now)) {
                closings.addLast(closing);
                continue;
            }
            if (!workOff(closing, now)) {
                closings.addLast(closing);
            }
            return;
        }
    }

    /** Takes the next slice; returns whether the project is done with. */
    private boolean workOff(Closing closing, long now) {
        var slice = states.slice(closing.project(), closing.position(), settings.slice());
        for (var entry : slice) {
            decide(closing, entry, now);
        }
        if (slice.size() == settings.slice()) {
            return false;
        }
        if (!closing.isLastRound(settings.rounds())) {
            closing.nextRound(settings.rounds(), now, settings.pause().toMillis());
            return false;
        }
        if (closing.undecided() > 0) {
            keepClosing(closing, now);
            return false;
        }
        report(closing, now);
        return true;
    }

    private void decide(Closing closing, TaskStates.Entry entry, long now) {
        var lastRound = closing.isLastRound(settings.rounds());
        var task = entry.state().task();
        if (task == null) {
            dropWithoutTask(entry, lastRound);
            closing.passed(entry.key(), entry.state());
            return;
        }
        try {
            var rule = closing.ruleFor(task, this::latestRule);
            var judgement = meters.timed(() -> JudgeTask.atEnd(entry.state(), rule, lastRound));
            keep(entry, judgement, now);
            closing.passed(entry.key(), judgement.state());
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException fault) {
            // A fault of the rules must not stop all other projects. This one stays closing.
            meters.undecidable();
            if (closing.undecided() == 0) {
                LOG.error("task {} cannot be decided, the first such of this round", task.taskId(), fault);
            }
            closing.couldNotDecide(entry.key());
        }
    }

    private void keep(TaskStates.Entry entry, Judgement judgement, long now) {
        if (!judgement.state().equals(entry.state())) {
            states.put(new TaskStates.Entry(entry.key(), judgement.state()));
        }
        outlet.send(judgement, now, NO_CAUSE);
    }

    /** A task is created long before its first label, so by the last round there is none to come. */
    private void dropWithoutTask(TaskStates.Entry entry, boolean lastRound) {
        if (lastRound) {
            states.remove(entry);
            meters.uncounted(Count.Reason.NO_TASK, entry.state().labels().size());
        }
    }

    private void keepClosing(Closing closing, long now) {
        meters.heldOpen();
        LOG.error(
                "project {} stays closing: {} tasks of partition {} cannot be decided",
                closing.project(),
                closing.undecided(),
                partition());
        closing.lastRoundAgain(now + RETRY.toMillis());
    }

    private void report(Closing closing, long now) {
        var ending = closing.ending();
        endings.put(ending.in(Ending.Phase.JUDGED));
        outlet.send(
                new ProjectJudged(
                        ending.projectId(),
                        partition(),
                        ending.partitions(),
                        closing.tasks(),
                        closing.labels(),
                        closing.revisions()),
                now,
                NO_CAUSE);
    }

    private StreamingDecision latestRule(OpenedTask task) {
        return skills.latest(task.projectId(), task.labelKind(), task.policy().method(), published);
    }

    private int partition() {
        return context.taskId().partition();
    }
}
