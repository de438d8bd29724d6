package dev.concord.local.replay;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.local.campaign.Campaign;
import dev.concord.local.campaign.CampaignOutcome;
import dev.concord.local.campaign.Progress;
import dev.concord.local.report.ChoiceMeasures;
import dev.concord.local.report.Measures;
import dev.concord.local.report.Results;
import dev.concord.local.report.RunResult;
import dev.concord.local.report.ScaleMeasures;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Replays recorded crowd work through the public API and measures what comes out. */
public final class Replay {

    private static final int BATCH = 20;

    private final Campaign campaign;
    private final Ids ids;
    private final Progress progress;

    public Replay(Campaign campaign, Ids ids, Progress progress) {
        this.campaign = campaign;
        this.ids = ids;
        this.progress = progress;
    }

    /** Runs the whole replay. */
    public RunResult run(ReplayOptions options) throws IOException, InterruptedException {
        var plan = new ReplayPlan(new CrowdRecordFiles(options.folder()).read(), options);
        var record = plan.record();
        progress.step("%s: %,d tasks, %,d labels, %,d workers; kind: %s"
                .formatted(
                        options.folder(),
                        record.tasks().size(),
                        record.labels().size(),
                        record.workers().size(),
                        plan.kindName()));
        var project = new ProjectId(ids.next());
        var labelling = new ReplayLabels(project, plan.kind(), Batches.of(record, BATCH), progress);
        var outcome = campaign.run(plan.campaign(project), labelling);
        return Results.of(project, plan.kindName(), outcome, measures(plan, outcome));
    }

    private static Measures measures(ReplayPlan plan, CampaignOutcome outcome) {
        var tasks = plan.record().tasks();
        var known = new HashMap<>(plan.record().gold());
        known.keySet().retainAll(tasks);
        return switch (plan.kind()) {
            case ChoiceKind choice -> ChoiceMeasures.of(agreedClasses(outcome), known);
            case ChoicesKind _,
                    BoxesKind _,
                    PolygonsKind _,
                    SpansKind _,
                    TranscriptKind _,
                    PreferenceKind _,
                    TextKind _ -> throw new IllegalStateException("no measure for " + plan.kind());
            case ScaleKind scale -> ScaleMeasures.of(agreedNumbers(outcome), numbers(known));
        };
    }

    private static Map<String, String> agreedClasses(CampaignOutcome outcome) {
        var agreed = new HashMap<String, String>();
        outcome.labels().forEach(each -> {
            if (each.label() instanceof Choice(var value)) {
                agreed.put(each.task(), value);
            }
        });
        return agreed;
    }

    private static Map<String, Double> agreedNumbers(CampaignOutcome outcome) {
        var agreed = new HashMap<String, Double>();
        outcome.labels().forEach(each -> {
            if (each.label() instanceof Scale(var value)) {
                agreed.put(each.task(), value);
            }
        });
        return agreed;
    }

    private static Map<String, Double> numbers(Map<String, String> texts) {
        var numbers = new HashMap<String, Double>();
        texts.forEach((task, text) -> numbers.put(task, Double.valueOf(text)));
        return numbers;
    }
}
