package dev.concord.local.bench;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tasks of a choice between two, three labels each, from taskers who are right four times in five. */
final class MadeUpLabels {

    static final int LABELS_PER_TASK = 3;

    private static final List<String> CLASSES = List.of("same", "different");
    private static final int TASKERS = 500;
    private static final double ACCURACY = 0.8;
    private static final Policy POLICY =
            new Policy(new Overlap(LABELS_PER_TASK, LABELS_PER_TASK), 0.9, DecisionMethod.DAWID_SKENE, false, 3_600);
    private static final Terms TERMS = new Terms(
            Asset.NEAR, NearAmount.ofNear("0.001"), NearAmount.ofNear("0.0001"), RewardRule.EVERY_ACCEPTED_LABEL);

    private final ProjectId project;
    private final RandomGenerator random;

    MadeUpLabels(ProjectId project, RandomGenerator random) {
        this.project = project;
        this.random = random;
    }

    TaskCreated task(int number) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("left", "product " + number + " with a name of usual length");
        data.put("right", "another product " + number + " with a name of usual length");
        return new TaskCreated(
                taskId(number), project, "task " + number, data, new ChoiceKind(CLASSES), POLICY, TERMS, null);
    }

    /** The taskers of one task are different ones. */
    LabelSubmitted label(int task, int round, Instant leaseExpiresAt) {
        var tasker = (int) ((task * 7919L + round * 167L) % TASKERS);
        var right = random.nextDouble() < ACCURACY;
        var truth = task % 3 == 0 ? 0 : 1;
        return new LabelSubmitted(
                new SubmissionId(new UUID(round, task)),
                project,
                taskId(task),
                new TaskerId(new UUID(2, tasker)),
                new Choice(CLASSES.get(right ? truth : 1 - truth)),
                leaseExpiresAt);
    }

    private TaskId taskId(int number) {
        return new TaskId(new UUID(project.value().getMostSignificantBits(), number));
    }
}
