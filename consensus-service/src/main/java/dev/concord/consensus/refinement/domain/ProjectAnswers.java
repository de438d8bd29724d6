package dev.concord.consensus.refinement.domain;

import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.catalog.CorrectedEstimate;
import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.consensus.aggregation.catalog.StreamedDecisions;
import dev.concord.consensus.aggregation.packed.ByteReader;
import dev.concord.consensus.aggregation.packed.IntColumn;
import dev.concord.consensus.aggregation.packed.LabelBytes;
import dev.concord.consensus.aggregation.packed.PredictionBytes;
import dev.concord.consensus.judging.domain.CountLabel;
import dev.concord.consensus.judging.domain.FittingLabel;
import dev.concord.consensus.judging.domain.LabelsSoFar;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one project as the log has them: all tasks, what reviewers ruled, then the labels in the order of the log. A label takes some
 * thirty bytes; tasks and taskers are kept once.
 */
public final class ProjectAnswers {

    private static final int NONE = -1;
    /** Stands where a prediction has no submission's id. */
    private static final UUID PREDICTED = new UUID(0, 0);

    private final ProjectId project;
    private final IdNumbers tasks = new IdNumbers();
    private final IdNumbers taskers = new IdNumbers();
    private final Map<Integer, Label> controls = new HashMap<>();
    private final Map<Integer, Label> rulings = new HashMap<>();
    private final TaskNotes<String> options =
            new TaskNotes<>((option, writer) -> writer.text(option), ByteReader::text);

    private final IntColumn countOf = new IntColumn();
    private final IntColumn lastOf = new IntColumn();
    private final IntColumn before = new IntColumn();
    private final IntColumn taskOf = new IntColumn();
    private final IntColumn taskerOf = new IntColumn();
    private final IdColumn submissions = new IdColumn();

    /** What the project asks and how it is decided, as its first task has it; it is the same for all. */
    private @Nullable Form form;

    private @Nullable LabelColumn labels;

    /** Those of tasks that have no label yet: alone they decide nothing, and so nothing is learned from them. */
    private @Nullable TaskNotes<Prediction> waiting;

    private boolean predictionsShown;

    private int counted;

    public ProjectAnswers(ProjectId project) {
        this.project = project;
    }

    /** Takes a task; one that cannot be judged, or that is decided label by label, has no part in a refinement. */
    public void add(TaskCreated created) {
        var task = opened(created);
        if (task.isEmpty() || task.get().policy().method() == DecisionMethod.MAJORITY) {
            return;
        }
        var its = new Form(task.get().labelKind(), task.get().policy().method());
        if (form == null) {
            form = its;
            labels = LabelColumn.of(its.kind());
            waiting = predictionsOf(its.kind());
            predictionsShown = created.policy().predictionUse() == PredictionUse.SHOW;
        }
        var id = task.get().taskId().value();
        if (!form.equals(its) || tasks.find(id) != IdNumbers.ABSENT) {
            return;
        }
        var number = tasks.number(id);
        countOf.add(0);
        lastOf.add(NONE);
        var control = task.get().controlLabel();
        if (control != null) {
            controls.put(number, control);
        }
        options.add(task.get().options());
        Objects.requireNonNull(waiting, "of the form").add(task.get().predictions());
    }

    /**
     * Takes what a reviewer has ruled for a known answer; a later ruling of the task comes later in the log. It corrects nobody's
     * confidence, for tasks are reviewed because they are in doubt, and are no sample of the others.
     */
    public void add(TaskReviewed review) {
        var task = tasks.find(review.taskId().value());
        if (task != IdNumbers.ABSENT && fits(task, review.label())) {
            controls.remove(task);
            rulings.put(task, review.label());
        }
    }

    /** Takes a label that lies before its project's end, if it counts. */
    public void add(LabelSubmitted submitted, Instant appendedAt) {
        var task = tasks.find(submitted.taskId().value());
        if (waiting == null
                || task == IdNumbers.ABSENT
                || CountLabel.objection(new Task(task), submitted, appendedAt).isPresent()) {
            return;
        }
        waiting.of(task).forEach(each -> add(task, TaskerId.ofModel(project, each.model()), PREDICTED, each.label()));
        waiting.clear(task);
        var answer = taskOf.size();
        add(task, submitted.taskerId(), submitted.submissionId().value(), submitted.label());
        before.set(answer, lastOf.get(task));
        lastOf.set(task, answer);
        countOf.set(task, countOf.get(task) + 1);
        counted++;
    }

    private void add(int task, TaskerId rater, UUID submission, Label label) {
        before.add(NONE);
        taskOf.add(task);
        taskerOf.add(taskers.number(rater.value()));
        submissions.add(submission);
        Objects.requireNonNull(labels, "a task's label").add(label);
    }

    /** Returns how many labels count. */
    public int labels() {
        return counted;
    }

    /** Returns whether taskers saw what models predict. */
    boolean arePredictionsShown() {
        return predictionsShown;
    }

    /** Returns how many labels and predictions count. */
    int answers() {
        return taskOf.size();
    }

    /** Decides all tasks together, and corrects their confidence by the control tasks; nothing if there is no label to learn from. */
    public Optional<RefinedProject> refined() {
        if (form == null || labels() == 0) {
            return Optional.empty();
        }
        var its = form;
        var order = AnswersById.of(this);
        var estimate = CorrectedEstimate.of(
                its.kind(),
                in(order, controls),
                known -> estimate(its, order, known),
                first -> StreamedDecisions.after(
                        first, its.kind(), its.method(), order.rows(), place -> label(order.answer(place))));
        return Optional.of(new RefinedProject(project, its.kind(), this, order, estimate));
    }

    private Estimate estimate(Form its, AnswersById order, Map<Integer, Label> known) {
        var refinement = Refinements.of(its.kind(), its.method());
        for (var task = 0; task < order.tasks(); task++) {
            for (var place = order.first(task); place < order.first(task + 1); place++) {
                refinement.add(task, order.tasker(place), label(order.answer(place)));
            }
        }
        known.forEach(refinement::control);
        in(order, rulings).forEach(refinement::control);
        return refinement.refine();
    }

    /** Those answers whose tasks have labels, by the tasks' places in this order. */
    private static Map<Integer, Label> in(AnswersById order, Map<Integer, Label> answers) {
        var known = new HashMap<Integer, Label>();
        for (var task = 0; task < order.tasks(); task++) {
            var answer = answers.get(order.task(task));
            if (answer != null) {
                known.put(task, answer);
            }
        }
        return known;
    }

    IdNumbers tasks() {
        return tasks;
    }

    IdNumbers taskers() {
        return taskers;
    }

    int labelsOf(int task) {
        return countOf.get(task);
    }

    int taskOf(int answer) {
        return taskOf.get(answer);
    }

    int taskerOf(int answer) {
        return taskerOf.get(answer);
    }

    TaskerId rater(int answer) {
        return new TaskerId(taskers.id(taskerOf.get(answer)));
    }

    boolean isPrediction(int answer) {
        return submissions.holds(answer, PREDICTED);
    }

    SubmissionId submission(int answer) {
        return new SubmissionId(submissions.get(answer));
    }

    Label label(int answer) {
        return Objects.requireNonNull(labels, "a label that was added").get(answer);
    }

    private boolean fits(int task, Label label) {
        return form != null
                && FittingLabel.problem(form.kind(), options.of(task), label).isEmpty();
    }

    private static TaskNotes<Prediction> predictionsOf(LabelKind kind) {
        var written = new LabelBytes(kind.classes());
        var predictions = new PredictionBytes(written::write, written::read);
        return new TaskNotes<>(predictions::write, predictions::read);
    }

    private static Optional<OpenedTask> opened(TaskCreated created) {
        try {
            return Optional.of(OpenedTask.of(created));
        } catch (ContractViolation deadLetter) {
            return Optional.empty();
        }
    }

    private record Form(LabelKind kind, DecisionMethod method) {}

    /** One task's labels so far, found by going back from the last. */
    private final class Task implements LabelsSoFar {

        private final int number;

        Task(int number) {
            this.number = number;
        }

        @Override
        public int counted() {
            return countOf.get(number);
        }

        @Override
        public boolean hasSubmission(SubmissionId submission) {
            for (var answer = lastOf.get(number); answer != NONE; answer = before.get(answer)) {
                if (submissions.holds(answer, submission.value())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean hasTasker(TaskerId tasker) {
            var known = taskers.find(tasker.value());
            for (var answer = lastOf.get(number); answer != NONE; answer = before.get(answer)) {
                if (taskerOf.get(answer) == known) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean fits(Label label) {
            return ProjectAnswers.this.fits(number, label);
        }
    }
}
