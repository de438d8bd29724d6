package dev.concord.task;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Review;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.project.ClassStyle;
import dev.concord.task.project.Example;
import dev.concord.task.project.Guidance;
import dev.concord.task.project.Project;
import dev.concord.task.project.ProjectFacts;
import dev.concord.task.project.Specification;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.node.JsonNodeFactory;

/** Ordinary projects, to be varied by the test that needs it. */
public final class Samples {

    public static final LabelKind YES_OR_NO = new ChoiceKind(List.of("0", "1"));
    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    public static final Ids IDS = new TimeOrderedIds(InstantSource.system(), new SplittableRandom());

    private Samples() {}

    /** At most 3 labels of 10 + 1 yocto for each task: a task costs 33. */
    public static Specification specification() {
        return new Specification(
                "Same product?",
                "Do both texts describe one product?",
                YES_OR_NO,
                new Policy(new Overlap(2, 3), 0.9, DecisionMethod.DAWID_SKENE, true, 60),
                yocto(10),
                RewardRule.EVERY_ACCEPTED_LABEL);
    }

    /** How the classes of {@link #YES_OR_NO} look, and a task of them. */
    public static Guidance guidance() {
        var data = JsonNodeFactory.instance.objectNode().put("text", "a cup and a cup");
        return new Guidance(
                List.of(new ClassStyle("0", "#ff0000", "n"), new ClassStyle("1", null, "y")),
                List.of(new Example(data, new Choice("1"), "both are cups")));
    }

    /** A project with reviews, in some state. */
    public static Project reviewed(ProjectState state) {
        return reviewed(state, YES_OR_NO);
    }

    public static Project reviewed(ProjectState state, LabelKind kind) {
        var method = DecisionMethod.of(kind).getFirst();
        var specification = new Specification(
                "Reviewed",
                "",
                kind,
                new Policy(new Overlap(2, 3), 0.9, method, true, 60, null, new Review(3_600)),
                yocto(10),
                RewardRule.EVERY_ACCEPTED_LABEL);
        return Project.stored(new ProjectFacts(projectId(), vendor(), specification, yocto(1), NOW), 1, state);
    }

    public static Project.Draft draft() {
        return draft(vendor());
    }

    public static Project.Draft draft(VendorId vendor) {
        return Project.create(new ProjectFacts(projectId(), vendor, specification(), yocto(1), NOW));
    }

    public static VendorId vendor() {
        return new VendorId(IDS.next());
    }

    public static ProjectId projectId() {
        return new ProjectId(IDS.next());
    }

    public static NearAmount yocto(long amount) {
        return NearAmount.parse(Long.toString(amount));
    }
}
