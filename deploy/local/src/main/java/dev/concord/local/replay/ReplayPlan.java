package dev.concord.local.replay;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.CampaignPlan;
import dev.concord.local.client.NewProject;
import dev.concord.local.recorded.ControlTasks;
import dev.concord.local.recorded.LabelForm;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a record into a project. */
final class ReplayPlan {

    private static final NearAmount REWARD = NearAmount.ofNear("0.001");
    private static final double CONFIDENCE = 0.7;
    private static final int ASSIGNMENT_SECONDS = 30;

    private final CrowdRecord record;
    private final ReplayOptions options;
    private final LabelForm form;
    private final LabelKind kind;
    private final Map<String, Label> known;
    private final Set<String> controls;

    /**
     * Plans a replay. The classes of a choice are told from all labels of the record, so that a limited replay has them all, and
     * from the answers of the control tasks, which the platform would refuse otherwise. Other known answers are for measuring.
     */
    ReplayPlan(CrowdRecord whole, ReplayOptions options) {
        this.options = options;
        this.record = options.limit().map(whole::limitedTo).orElse(whole);
        if (record.labels().isEmpty()) {
            throw new IllegalArgumentException("labels.csv: no labels (expected: at least one)");
        }
        var cells = new LinkedHashSet<String>();
        whole.labels().forEach(label -> cells.add(label.label()));
        this.form = options.form().orElseGet(() -> LabelForm.told(cells));
        this.known = known();
        this.controls = options.controls() == 0
                ? Set.of()
                : ControlTasks.drawn(List.copyOf(known.keySet()), options.controls(), options.seed());
        this.kind = form.kindOf(Stream.concat(cells.stream().map(form::read), controlAnswers().values().stream())
                .toList());
    }

    /** In the order of the tasks. */
    private Map<String, Label> known() {
        var answers = new LinkedHashMap<String, Label>();
        for (var task : record.tasks()) {
            var answer = record.gold().get(task);
            if (answer != null) {
                answers.put(task, form.read(answer));
            }
        }
        return answers;
    }

    CrowdRecord record() {
        return record;
    }

    LabelForm form() {
        return form;
    }

    LabelKind kind() {
        return kind;
    }

    Set<String> controls() {
        return controls;
    }

    /** Returns the known answers that are not given away as control tasks. */
    Map<String, Label> measured() {
        var measured = new LinkedHashMap<>(known);
        measured.keySet().removeAll(controls);
        return measured;
    }

    CampaignPlan campaign(ProjectId id) {
        var overlap = Math.min(
                Math.min(record.greatestOverlap(), Overlap.LIMIT),
                options.maxOverlap().orElse(Overlap.LIMIT));
        var policy = new Policy(
                new Overlap(overlap, overlap),
                CONFIDENCE,
                DecisionMethod.of(kind).getFirst(),
                true,
                ASSIGNMENT_SECONDS);
        var project = new NewProject(
                id,
                "replay of " + options.folder().getFileName(),
                "Recorded crowd work, given again.",
                kind,
                policy,
                REWARD,
                RewardRule.EVERY_ACCEPTED_LABEL);
        return new CampaignPlan(project, new TaskLines(record, form, controlAnswers()).all(), record.workers());
    }

    private Map<String, Label> controlAnswers() {
        var answers = new LinkedHashMap<>(known);
        answers.keySet().retainAll(controls);
        return answers;
    }
}
