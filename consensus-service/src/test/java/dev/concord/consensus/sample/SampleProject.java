package dev.concord.consensus.sample;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Review;
import dev.concord.contracts.event.ReviewByPeers;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Verdict;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A project whose tasks, taskers and submissions have numbers, so that the same numbers are the same things. */
public record SampleProject(ProjectId id, LabelKind kind, Policy policy, Terms terms) {

    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    public static final Duration LEASE = Duration.ofMinutes(10);

    /** Cats and dogs by majority: three labels, up to five, ninety-five percent sure, every accepted label is paid. */
    public static SampleProject aProject() {
        return new SampleProject(
                new ProjectId(new UUID(1, 1)),
                new ChoiceKind(List.of("cat", "dog")),
                new Policy(new Overlap(3, 5), 0.95, DecisionMethod.MAJORITY, false, 600),
                new Terms(
                        Asset.NEAR,
                        NearAmount.ofNear("0.002"),
                        NearAmount.ofNear("0.0002"),
                        RewardRule.EVERY_ACCEPTED_LABEL));
    }

    public SampleProject numbered(int number) {
        return new SampleProject(new ProjectId(new UUID(1, number)), kind, policy, terms);
    }

    public SampleProject withClasses(List<String> classes) {
        return new SampleProject(id, new ChoiceKind(classes), policy, terms);
    }

    public SampleProject withScale(double min, double max, double tolerance) {
        return new SampleProject(id, new ScaleKind(min, max, tolerance), policy, terms)
                .withMethod(DecisionMethod.ROBUST_MEAN);
    }

    /** The usual method decides. */
    public SampleProject withKind(LabelKind other) {
        return new SampleProject(id, other, policy, terms)
                .withMethod(DecisionMethod.of(other).getFirst());
    }

    public SampleProject withMethod(DecisionMethod method) {
        return new SampleProject(
                id, kind, new Policy(policy.overlap(), policy.confidence(), method, false, 600), terms);
    }

    public SampleProject withOverlap(int min, int max) {
        return new SampleProject(
                id, kind, new Policy(new Overlap(min, max), policy.confidence(), policy.method(), false, 600), terms);
    }

    public SampleProject withConfidence(double confidence) {
        return new SampleProject(
                id, kind, new Policy(policy.overlap(), confidence, policy.method(), false, 600), terms);
    }

    /** Reviewers have so long behind the project's last decision. */
    public SampleProject withReviewsFor(Duration window) {
        return with(new Review((int) window.toSeconds()));
    }

    public SampleProject withPanelOf(int seats) {
        return with(new Review(0, seats));
    }

    /** Peers review free answers; so many before a panel does. */
    public SampleProject withReviewByPeers(int reviewers) {
        return new SampleProject(id, kind, policy.with(new ReviewByPeers(reviewers)), terms);
    }

    /** Returns the same project with a budget of labels, in the mean of its tasks. */
    public SampleProject withLabelsPerTask(double mean) {
        return new SampleProject(
                id,
                kind,
                new Policy(policy.overlap(), policy.confidence(), policy.method(), false, 600, mean, null),
                terms);
    }

    private SampleProject with(Review review) {
        return new SampleProject(
                id,
                kind,
                new Policy(policy.overlap(), policy.confidence(), policy.method(), false, 600, null, review),
                terms);
    }

    public SampleProject payingAgreementOnly() {
        return new SampleProject(
                id,
                kind,
                policy,
                new Terms(terms.asset(), terms.reward(), terms.fee(), RewardRule.ONLY_LABELS_THAT_AGREE));
    }

    public TaskCreated task(int number) {
        return task(number, null);
    }

    public TaskCreated task(int number, @Nullable Label control) {
        return new TaskCreated(taskId(number), id, "task " + number, data(), kind, policy, terms, control);
    }

    /** A task that models have predicted, each named by its place: "model 0" and so on. */
    public TaskCreated predicted(int number, Label... labels) {
        var predictions = IntStream.range(0, labels.length)
                .mapToObj(place -> new Prediction("model " + place, labels[place], null))
                .toList();
        return new TaskCreated(taskId(number), id, "task " + number, data(), kind, policy, terms, null, predictions);
    }

    public TaskerId rater(int place) {
        return TaskerId.ofModel(id, "model " + place);
    }

    public SampleProject withPredictions(PredictionUse use) {
        return new SampleProject(id, kind, policy.with(use), terms);
    }

    /** Where there is something to rank, options by the letters of the alphabet. */
    private ObjectNode data() {
        var data = JsonNodeFactory.instance.objectNode();
        if (kind instanceof PreferenceKind preference) {
            var options = data.putArray("options");
            for (var place = 0; place < preference.options(); place++) {
                options.add(String.valueOf((char) ('a' + place)));
            }
        }
        return data;
    }

    public LabelSubmitted label(int task, int tasker, String choice) {
        return label(task, tasker, new Choice(choice));
    }

    public LabelSubmitted label(int task, int tasker, double value) {
        return label(task, tasker, new Scale(value));
    }

    public LabelSubmitted label(int task, int tasker, Label label) {
        return new LabelSubmitted(
                submissionId(task, tasker), id, taskId(task), taskerId(tasker), label, START.plus(LEASE));
    }

    /** A free answer. */
    public LabelSubmitted answer(int task, int tasker, String text) {
        return label(task, tasker, new Text(text));
    }

    public LabelSubmitted verdict(int task, int tasker, Verdict verdict) {
        return label(task, tasker, new PeerVerdict(verdict));
    }

    public TaskReviewed review(int task, int ruling, String choice) {
        return review(task, ruling, new Choice(choice));
    }

    public TaskReviewed review(int task, int ruling, Label label) {
        return new TaskReviewed(taskId(task), id, ruling, label);
    }

    public SubmissionsEnded ended() {
        return ended(0, 1);
    }

    public SubmissionsEnded ended(int partition, int partitions) {
        return new SubmissionsEnded(id, partition, partitions);
    }

    public ProjectOpened inState(ProjectState state, long version) {
        return new ProjectOpened(
                id, new VendorId(new UUID(9, 9)), version, state, "sample", kind, policy, terms, START);
    }

    public TaskId taskId(int number) {
        return new TaskId(new UUID(id.value().getLeastSignificantBits() << 32 | 2, number));
    }

    public SubmissionId submissionId(int task, int tasker) {
        return new SubmissionId(new UUID(id.value().getLeastSignificantBits() << 32 | 3, ((long) task << 32) + tasker));
    }

    public static TaskerId taskerId(int number) {
        return new TaskerId(new UUID(4, number));
    }
}
