package dev.concord.local.replay;

import dev.concord.consensus.aggregation.calibration.ReliabilityPlot;
import dev.concord.consensus.aggregation.measure.Reliability;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.local.campaign.Campaign;
import dev.concord.local.campaign.Progress;
import dev.concord.local.report.Results;
import dev.concord.local.report.RunResult;
import dev.concord.local.report.ScoreAgreed;
import java.io.IOException;
import java.nio.file.Files;

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
        progress.step("%s: %,d tasks, %d of them controls, %,d labels, %,d workers; kind: %s"
                .formatted(
                        options.folder(),
                        record.tasks().size(),
                        plan.controls().size(),
                        record.labels().size(),
                        record.workers().size(),
                        plan.form()));
        var project = new ProjectId(ids.next());
        var labelling = new ReplayLabels(project, plan.form(), Batches.of(record, BATCH), progress);
        var outcome = campaign.run(plan.campaign(project), labelling);
        var card = ScoreAgreed.of(plan.kind(), outcome, plan.measured());
        draw(options, card.reliability());
        return Results.of(
                project, plan.form().toString(), outcome, plan.controls().size(), card.measures());
    }

    private static void draw(ReplayOptions options, Reliability reliability) throws IOException {
        if (options.plotFile().isPresent()) {
            var title = "replay of " + options.folder().getFileName();
            Files.writeString(options.plotFile().get(), ReliabilityPlot.svg(title, reliability));
        }
    }
}
