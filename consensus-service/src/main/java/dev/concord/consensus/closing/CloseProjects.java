package dev.concord.consensus.closing;

import dev.concord.consensus.judging.Ending;
import dev.concord.consensus.judging.Endings;
import dev.concord.consensus.judging.JudgingMeters;
import dev.concord.consensus.judging.Outgoing;
import dev.concord.consensus.judging.Outlet;
import dev.concord.consensus.judging.TaskStates;
import dev.concord.consensus.refinement.RefinementQueue;
import dev.concord.consensus.skill.PublishedSkills;
import dev.concord.consensus.skill.SkillBook;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.SubmissionsEnded;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends projects. What learns from the whole project is refined first; then everything that still waits is decided with what it
 * has; reviewers have their time, where the project gives them any; and the partition reports. Partition 0 asks for the
 * refinement, which begins once all partitions have their end markers in the log, and ends with a marker in each. Work comes in
 * slices, between which labels of other projects are judged. A project that cannot be refined, or with a task that the rules
 * fail at, is not reported, so it stays closing; it is tried again and again.
 */
public final class CloseProjects implements Processor<String, @Nullable Event, String, Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(CloseProjects.class);
    /** A fault of the rules ends with a new version of this service, so there is no hurry. */
    static final Duration RETRY = Duration.ofSeconds(30);

    /** Asking is cheap: whoever is asked knows what is under way. */
    private static final Duration ASK_EVERY = Duration.ofSeconds(1);

    private static final int ASKING_PARTITION = 0;

    private final SkillBook skills;
    private final JudgingMeters meters;
    private final ClosingSettings settings;
    private final RefinementQueue refinements;

    // Guarded by the stream thread, as everything in a processor; set anew whenever its task is.
    private ProcessorContext<String, Outgoing> context;
    private TaskStates states;
    private Endings endings;
    private EndTasks tasks;
    private Outlet outlet;
    private Deque<Closing> closings;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    public CloseProjects(
            SkillBook skills, JudgingMeters meters, ClosingSettings settings, RefinementQueue refinements) {
        this.refinements = refinements;
        this.skills = skills;
        this.meters = meters;
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> initialised) {
        context = initialised;
        states = TaskStates.in(context);
        endings = Endings.in(context);
        outlet = new Outlet(context, meters);
        tasks = new EndTasks(states, PublishedSkills.in(context), skills, outlet, meters);
        closings = new ArrayDeque<>();
        var forget = new ForgetTasks(context, states, endings);
        for (var ending : endings.unfinished()) {
            if (ending.isUnreported()) {
                closings.add(new Closing(ending, context.currentSystemTimeMs()));
            }
        }
        context.schedule(settings.every(), PunctuationType.WALL_CLOCK_TIME, this::takeSlice);
        context.schedule(ForgetTasks.EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> forget.lookForSettledProjects());
    }

    @Override
    public void process(Record<String, @Nullable Event> record) {
        switch (record.value()) {
            case SubmissionsEnded marker -> take(marker);
            case ProjectRefined marker -> take(marker);
            case null, default -> {} // JudgeLabels' part of the stream
        }
    }

    /** Marks the project's end; a repeated marker says nothing new. */
    private void take(SubmissionsEnded marker) {
        requireHere(marker.partition());
        if (endings.find(marker.projectId()).isPresent()) {
            return;
        }
        var ending = Ending.marked(marker.projectId(), marker.partitions());
        endings.put(ending);
        closings.add(new Closing(ending, context.currentSystemTimeMs()));
    }

    /** All that the refinement says of this partition's tasks lies before its marker, so JudgeLabels has taken it over. */
    private void take(ProjectRefined marker) {
        requireHere(marker.partition());
        if (!marker.complete()) {
            return;
        }
        for (var closing : closings) {
            if (closing.project().equals(marker.projectId()) && !closing.isRefined()) {
                var refined = closing.ending().in(Ending.Phase.REFINED);
                endings.put(refined);
                closing.reached(refined, context.currentSystemTimeMs());
            }
        }
    }

    private void requireHere(int named) {
        if (named != partition()) {
            throw new ContractViolation(
                    "partition: %d (expected: %d, where the marker lies)".formatted(named, partition()));
        }
    }

    /** Takes one slice of the first project that is due; the projects take turns, and those that only wait take none. */
    private void takeSlice(long now) {
        for (var turn = closings.size(); turn > 0; turn--) {
            var closing = closings.removeFirst();
            if (!closing.isDue(now)) {
                closings.addLast(closing);
                continue;
            }
            if (closing.waitsForRefinement()) {
                askForRefinement(closing, now);
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
            tasks.pass(closing, entry, now);
        }
        if (closing.hasTasksToRefine()) {
            waitForRefinement(closing, now);
            return false;
        }
        if (slice.size() == settings.slice()) {
            return false;
        }
        if (closing.undecided() > 0) {
            keepClosing(closing, now);
            return false;
        }
        if (asksForOthers(closing)) {
            waitForRefinement(closing, now);
            return false;
        }
        if (closing.isOpenToReviews()) {
            waitForReviews(closing, now);
            return false;
        }
        report(closing, now);
        return true;
    }

    /** Lets reviewers have their time. Then no ruling counts any more, and all is added up once again. */
    private void waitForReviews(Closing closing, long now) {
        var until = closing.reviewsUntil(now);
        var ending = closing.ending().openToReviewsUntil(until);
        var further = now < until ? ending : ending.in(Ending.Phase.REVIEWED);
        endings.put(further);
        closing.reached(further, Math.max(now, until));
    }

    /** Without tasks of its own the partition that asks does not know what the others have. */
    private boolean asksForOthers(Closing closing) {
        return isAsking() && !closing.isRefined() && closing.tasks() == 0;
    }

    private boolean isAsking() {
        return partition() == ASKING_PARTITION;
    }

    private void waitForRefinement(Closing closing, long now) {
        closing.waitForRefinement(isAsking() ? now : now + settings.askAfter().toMillis());
    }

    private void askForRefinement(Closing closing, long now) {
        refinements.requestAtEnd(closing.project());
        closing.waitForRefinement(now + ASK_EVERY.toMillis());
    }

    private void keepClosing(Closing closing, long now) {
        meters.heldOpen();
        LOG.error(
                "project {} stays closing: {} tasks of partition {} cannot be decided",
                closing.project(),
                closing.undecided(),
                partition());
        closing.passAgain(now + RETRY.toMillis());
    }

    private void report(Closing closing, long now) {
        endings.put(closing.ending().in(Ending.Phase.JUDGED));
        outlet.send(closing.judgedBy(partition()), now, new RecordHeaders());
    }

    private int partition() {
        return context.taskId().partition();
    }
}
