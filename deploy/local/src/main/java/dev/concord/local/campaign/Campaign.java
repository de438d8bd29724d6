package dev.concord.local.campaign;

import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.client.ProjectView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** Takes one project from its creation to the last payment. How the taskers label is up to the caller. */
public final class Campaign {

    private static final int LINES_PER_IMPORT = 2_000;

    /** What the taskers do while the project is open. */
    @FunctionalInterface
    public interface Labelling {
        void run(Map<String, Tasker> taskers, LabelCounts counts, SubmissionTimes times) throws InterruptedException;
    }

    private final Market market;
    private final Ids ids;
    private final InstantSource clock;
    private final Progress progress;

    public Campaign(Market market, Ids ids, InstantSource clock, Progress progress) {
        this.market = market;
        this.ids = ids;
        this.clock = clock;
        this.progress = progress;
    }

    /** Runs the whole of it and returns how it ended. */
    public CampaignOutcome run(CampaignPlan plan, Labelling labelling) throws InterruptedException {
        try (var log = new AgreementLog(market.kafka())) {
            return run(plan, labelling, log);
        }
    }

    private CampaignOutcome run(CampaignPlan plan, Labelling labelling, AgreementLog log) throws InterruptedException {
        var started = System.nanoTime();
        prepare(plan);
        var taskers = market.crowd().register(plan.workers(), progress);
        var counts = new LabelCounts();
        var labellingStarted = System.nanoTime();
        var settlement = new Settlement(market.vendor(), market.operator(), plan.projectId(), progress);
        List<Long> agreementMillis;
        Duration labellingTook;
        try (var agreements = new AgreementClock(market.kafka(), plan.projectId(), clock)) {
            labelling.run(taskers, counts, agreements);
            labellingTook = since(labellingStarted);
            progress.step("%d labels given, %d rejected %s"
                    .formatted(counts.accepted(), counts.rejected(), counts.reasons()));
            settlement.awaitDecisions(
                    counts.tasksWith(plan.project().policy().overlap().max()));
            agreementMillis = agreements.stop();
            agreements.failure().ifPresent(failure -> progress.step("the times to agreement are missing: " + failure));
        }
        settlement.close();
        var statement = settlement.awaitPayment();
        return new CampaignOutcome(
                market.vendor().labels(plan.projectId()),
                counts.accepted(),
                counts.rejected(),
                statement,
                settlement.audit(),
                onChain(taskers.values()),
                since(started),
                labellingTook,
                agreementMillis,
                agreements(log, plan.projectId()));
    }

    /** Whoever cannot read them can still measure all but the probabilities of the classes that were not decided for. */
    private Map<String, LabelAgreed> agreements(AgreementLog log, ProjectId project) {
        try {
            return log.latest(project);
        } catch (WaitedInVain | KafkaException failure) {
            progress.step("the evidence behind the agreements is missing: " + failure.getMessage());
            return Map.of();
        }
    }

    private void prepare(CampaignPlan plan) throws InterruptedException {
        var vendor = market.vendor();
        var worstCase = plan.worstCase();
        market.purse().hold(worstCase);
        new OrderProject(vendor, ids).funded(plan.project(), worstCase);
        progress.step("project %s created".formatted(plan.projectId()));
        importTasks(plan);
        progress.step("funded, %d tasks imported".formatted(plan.lines().size()));
        vendor.open(plan.projectId());
        awaitOpenTasks(plan);
    }

    private void importTasks(CampaignPlan plan) throws InterruptedException {
        var lines = plan.lines();
        for (var from = 0; from < lines.size(); from += LINES_PER_IMPORT) {
            var part = lines.subList(from, Math.min(lines.size(), from + LINES_PER_IMPORT));
            var report = market.vendor()
                    .importTasks(plan.projectId(), "part-" + from / LINES_PER_IMPORT, String.join("\n", part) + "\n");
            if (report.rejected() > 0) {
                throw new IllegalArgumentException("tasks rejected: " + report.errors());
            }
            progress.update("imported %d of %d tasks".formatted(from + part.size(), lines.size()));
        }
    }

    private void awaitOpenTasks(CampaignPlan plan) throws InterruptedException {
        Waiting.until("all tasks are open", Duration.ofMinutes(2), Duration.ofMillis(200), () -> {
            ProjectView view = market.vendor().project(plan.projectId());
            progress.update("%d of %d tasks open"
                    .formatted(view.tasks().open(), view.tasks().total()));
            return view.tasks().waiting() == 0 && view.tasks().total() > 0;
        });
        progress.step("all tasks are open");
    }

    private NearAmount onChain(Collection<Tasker> taskers) throws InterruptedException {
        var sum = NearAmount.ZERO;
        for (var tasker : taskers) {
            sum = sum.plus(market.chain().balance(tasker.identity().accountId()));
        }
        return sum;
    }

    private static Duration since(long startedNanos) {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
