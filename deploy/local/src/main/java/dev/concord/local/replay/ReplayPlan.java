package dev.concord.local.replay;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.CampaignPlan;
import dev.concord.local.client.NewProject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Turns a record into a project. */
final class ReplayPlan {

    private static final JsonMapper JSON = new JsonMapper();
    private static final NearAmount REWARD = NearAmount.ofNear("0.001");
    private static final double CONFIDENCE = 0.7;
    private static final int ASSIGNMENT_SECONDS = 30;

    private final CrowdRecord record;
    private final ReplayOptions options;
    private final String kindName;
    private final LabelKind kind;

    /** Plans a replay; the classes of a choice are told from the whole record, so that a limited replay has them all. */
    ReplayPlan(CrowdRecord whole, ReplayOptions options) {
        var said = new ArrayList<String>();
        whole.labels().forEach(label -> said.add(label.label()));
        this.options = options;
        this.record = options.limit().map(whole::limitedTo).orElse(whole);
        this.kindName = options.kind().orElseGet(() -> LabelForm.kindOf(said));
        said.addAll(whole.gold().values());
        this.kind = LabelForm.describe(kindName, said);
        if (record.labels().isEmpty()) {
            throw new IllegalArgumentException("labels.csv: no labels (expected: at least one)");
        }
    }

    CrowdRecord record() {
        return record;
    }

    String kindName() {
        return kindName;
    }

    LabelKind kind() {
        return kind;
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
        return new CampaignPlan(project, lines(), record.workers());
    }

    private List<String> lines() {
        return record.tasks().stream().map(this::line).toList();
    }

    private String line(String task) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", task);
        var shown = record.data().get(task);
        line.put("data", shown == null ? Map.of("item", task) : shown);
        return JSON.writeValueAsString(line);
    }
}
