package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one task.
 *
 * @param task absent while labels wait for their task to arrive
 * @param labels those that count, in the order of the log
 * @param wanted how many labels are asked for so far, fixed by the first decision; the first so many can be rewarded
 * @param outcome absent before the first decision
 * @param sent what the skills of the taskers were told last
 * @param ruling what a reviewer has ruled; absent if nobody has
 * @param proposal what peers are to judge, or have; absent before, and in projects where they do not
 */
public record TaskState(
        @Nullable OpenedTask task,
        List<CountedLabel> labels,
        int wanted,
        @Nullable Outcome outcome,
        Evidence sent,
        @Nullable Ruling ruling,
        @Nullable Proposal proposal)
        implements LabelsSoFar {

    /** Nothing has arrived yet. */
    public static final TaskState UNKNOWN = new TaskState(null, List.of(), 0, null, Evidence.NONE);

    public TaskState {
        labels = List.copyOf(labels);
    }

    /** A task that nobody has reviewed. */
    public TaskState(
            @Nullable OpenedTask task,
            List<CountedLabel> labels,
            int wanted,
            @Nullable Outcome outcome,
            Evidence sent) {
        this(task, labels, wanted, outcome, sent, null, null);
    }

    /**
     * Returns the sum, over the labels, of the number of the revision in which the label's reward was last said; nothing
     * while there is a label of which that is not known.
     */
    public OptionalLong revisionsSaid() {
        var said = labels.stream()
                .map(CountedLabel::lastSaid)
                .filter(Objects::nonNull)
                .toList();
        return said.size() == labels.size()
                ? OptionalLong.of(said.stream().mapToLong(Revision::number).sum())
                : OptionalLong.empty();
    }

    @Override
    public int counted() {
        return labels.size();
    }

    @Override
    public boolean hasSubmission(SubmissionId submission) {
        return labels.stream().anyMatch(label -> label.submissionId().equals(submission));
    }

    @Override
    public boolean hasTasker(TaskerId tasker) {
        return labels.stream().anyMatch(label -> label.taskerId().equals(tasker));
    }

    @Override
    public boolean fits(Label label) {
        return task == null
                || (proposal != null && label instanceof PeerVerdict)
                || task.problemWith(label).isEmpty();
    }

    /** Returns whether the task or one of its labels waits for a decision. */
    public boolean waits() {
        return outcome == null || labels.stream().anyMatch(label -> label.judged() == null);
    }

    /** Returns the state with a ruling; unchanged if it has this one, or a later one, already. */
    public TaskState ruled(Ruling now) {
        return ruling != null && now.number() <= ruling.number()
                ? this
                : new TaskState(task, labels, wanted, outcome, sent, now, proposal);
    }

    /** Returns the task of a state that has one. */
    OpenedTask opened() {
        if (task == null) {
            throw new IllegalStateException("a task that has not arrived cannot be judged");
        }
        return task;
    }

    /** Returns the answer that is known, by a ruling or because it is a control task; a ruling may correct the other. */
    @Nullable
    Label knownLabel() {
        return ruling == null ? opened().controlLabel() : ruling.label();
    }

    /** Returns the labels that answer the question: all but verdicts on what is proposed. */
    List<CountedLabel> answered() {
        return proposal == null
                ? labels
                : labels.stream()
                        .filter(label -> !(label.label() instanceof PeerVerdict))
                        .toList();
    }

    /** Returns what there is to be decided, given an answer that is known or taken for it. */
    Question question(@Nullable Label known, Stage stage) {
        return new Question(opened().labelKind(), known, answers(), sent, stage);
    }

    /**
     * Returns what a decision counts: predictions, then the labels that answer the question. In this order nobody's place ever
     * changes, and evidence that was told by places stays what it was.
     */
    List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        for (var prediction : predictions()) {
            answers.add(new Answer(rater(prediction), prediction.label()));
        }
        answered().forEach(label -> answers.add(new Answer(label.taskerId(), label.label())));
        return answers;
    }

    /** Returns the predictions that count; they are no labels, and take nobody's place. */
    List<Prediction> predictions() {
        return task == null ? List.of() : task.predictions();
    }

    /** Returns under which id a model's skill is known. */
    TaskerId rater(Prediction prediction) {
        return TaskerId.ofModel(opened().projectId(), prediction.model());
    }

    /** Returns what the label at this place, which is not that among all answers, had to do with a decision. */
    Decision.Part part(Decision decision, int place) {
        return decision.parts().get(predictions().size() + place);
    }

    TaskState with(OpenedTask opened) {
        return new TaskState(opened, labels, opened.policy().overlap().min(), outcome, sent, ruling, proposal);
    }

    TaskState with(CountedLabel label) {
        var more = new ArrayList<>(labels);
        more.add(label);
        return withLabels(more);
    }

    TaskState withLabels(List<CountedLabel> others) {
        return new TaskState(task, others, wanted, outcome, sent, ruling, proposal);
    }

    /** The first decision fixes what a task wants: what lies beyond has been given back to the project by then. */
    TaskState wanting(int more) {
        if (outcome != null) {
            throw new IllegalStateException(
                    "wanted: %d after a decision (expected: %d, fixed by the first)".formatted(more, wanted));
        }
        return new TaskState(task, labels, more, outcome, sent, ruling, proposal);
    }

    TaskState having(Outcome decided) {
        return new TaskState(task, labels, wanted, decided, sent, ruling, proposal);
    }

    TaskState telling(Evidence evidence) {
        return new TaskState(task, labels, wanted, outcome, evidence, ruling, proposal);
    }

    TaskState proposing(Proposal answer) {
        return new TaskState(task, labels, wanted, outcome, sent, ruling, answer);
    }
}
