package dev.concord.submission;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.event.QualificationTest;
import dev.concord.contracts.event.Review;
import dev.concord.contracts.event.ReviewByPeers;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.TaskCreated;
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
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.tasker.Tasker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Events of a project with tasks "0", "1", ..., whose ids are made from what they name, so that a test can say them. */
public record Samples(
        ProjectId project,
        Policy policy,
        LabelKind kind,
        @Nullable Qualification qualification) {

    public static final ChoiceKind KIND = new ChoiceKind(List.of("cat", "dog"));
    public static final Label CAT = new Choice("cat");
    public static final Label DOG = new Choice("dog");
    public static final int LEASE_SECONDS = 60;

    private static final AtomicLong PROJECTS = new AtomicLong();
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    public Samples(ProjectId project, Policy policy, LabelKind kind) {
        this(project, policy, kind, null);
    }

    /** A project that no other test uses. */
    public static Samples aProject(int min, int max) {
        var policy = new Policy(new Overlap(min, max), 0.9, DecisionMethod.MAJORITY, true, LEASE_SECONDS);
        return new Samples(new ProjectId(id("project" + PROJECTS.incrementAndGet())), policy, KIND);
    }

    public Samples withoutChoice() {
        return with(
                new Policy(policy.overlap(), policy.confidence(), policy.method(), false, policy.assignmentSeconds()));
    }

    public Samples withPanelOf(int seats) {
        return with(new Policy(
                policy.overlap(),
                policy.confidence(),
                policy.method(),
                policy.taskersChoose(),
                policy.assignmentSeconds(),
                null,
                new Review(0, seats)));
    }

    /** Free answers, of which each is seen by one peer before a panel sees it. */
    public Samples reviewedByPeers() {
        var texts = new Policy(
                policy.overlap(), policy.confidence(), DecisionMethod.MEDOID, policy.taskersChoose(), LEASE_SECONDS);
        return new Samples(project, texts.with(new ReviewByPeers(1)), new TextKind(1_000), qualification);
    }

    public Samples withLeasesOf(int seconds) {
        return with(
                new Policy(policy.overlap(), policy.confidence(), policy.method(), policy.taskersChoose(), seconds));
    }

    public Samples withAgentShare(double share) {
        return with(policy.withAgentShare(share));
    }

    public Samples asking(Qualification asked) {
        return new Samples(project, policy, kind, asked);
    }

    /** Before anything else, so many control tasks must be labelled, of which four in five must be right. */
    public Samples withTestOf(int controlTasks) {
        return asking(new Qualification(List.of(), List.of(), null, new QualificationTest(controlTasks, 0.8)));
    }

    public Samples labelledBy(LabelKind other) {
        return new Samples(project, policy, other, qualification);
    }

    private Samples with(Policy other) {
        return new Samples(project, other, kind, qualification);
    }

    public static TaskerId tasker(String name) {
        return new TaskerId(id("tasker " + name));
    }

    /** Returns the tasker of a name; a bot is an AI agent. */
    public static Tasker who(String name) {
        return new Tasker(tasker(name), isAgent(name));
    }

    private static boolean isAgent(String name) {
        return name.startsWith("bot");
    }

    public static SubmissionId submission(String name) {
        return new SubmissionId(id("submission " + name));
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public TaskId task(String name) {
        return new TaskId(id(project + name));
    }

    public ProjectOpened opened(long version, ProjectState state) {
        var vendor = new VendorId(id("vendor"));
        return new ProjectOpened(
                project, vendor, version, state, "cats", kind, policy, terms(), CREATED, null, null, qualification);
    }

    public TaskCreated created(String name) {
        return created(name, JsonNodeFactory.instance.objectNode().put("picture", name + ".jpeg"));
    }

    public TaskCreated created(String name, JsonNode data) {
        return new TaskCreated(task(name), project, name, data, kind, policy, terms(), null);
    }

    /** A control task, whose answer is a cat. */
    public TaskCreated control(String name) {
        var task = created(name);
        return new TaskCreated(task.taskId(), project, name, task.data(), kind, policy, task.terms(), CAT);
    }

    /** A task that a model has predicted. */
    public TaskCreated predicted(String name, Label label) {
        var data = JsonNodeFactory.instance.objectNode();
        var predictions = List.of(new Prediction("detector", label, 0.5));
        return new TaskCreated(task(name), project, name, data, kind, policy, terms(), null, predictions);
    }

    public Samples withPredictions(PredictionUse use) {
        return with(policy.with(use));
    }

    public LabelWanted wanted(String task, int wanted) {
        return new LabelWanted(task(task), project, wanted);
    }

    public LabelWanted wantedOfPanel(String task, int wanted, String... panel) {
        return new LabelWanted(
                task(task),
                project,
                wanted,
                Stream.of(panel).map(Samples::tasker).toList());
    }

    public LabelWanted wantedVerdicts(String task, int wanted, String proposed) {
        return new LabelWanted(task(task), project, wanted, null, proposed);
    }

    public LabelAgreed agreed(String task, int number, int labelsWanted) {
        return new LabelAgreed(
                task(task),
                project,
                task,
                AgreementState.AGREED,
                CAT,
                0.95,
                new Revision(1, number),
                DecisionMethod.MAJORITY,
                labelsWanted,
                Map.of(),
                List.of());
    }

    public Lease lease(String task, String tasker, Instant expiresAt) {
        return new Lease(submission(task + tasker), task(task), project, tasker(tasker), expiresAt, isAgent(tasker));
    }

    public static LabelSubmitted submitted(Lease lease, Label label) {
        return lease.submitted(label);
    }

    private static Terms terms() {
        return new Terms(
                Asset.NEAR, NearAmount.ofNear("0.001"), NearAmount.ofNear("0.0001"), RewardRule.EVERY_ACCEPTED_LABEL);
    }
}
