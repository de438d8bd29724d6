package dev.concord.local.apibench;

import dev.concord.contracts.id.Ids;
import dev.concord.local.campaign.Progress;
import dev.concord.local.client.ConcordClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long taskers wait for a task, and for the receipt of a label, while all tasks of a large project are open. */
final class LabellingBench {

    private static final int PER_SECOND = 500;
    /** As long as the optimising compilers of six processes are at work. */
    private static final Duration WARM_UP = Duration.ofMinutes(2);

    private static final Duration MEASURED = Duration.ofSeconds(30);

    private final OpenLoop loop = new OpenLoop(PER_SECOND);
    private final BenchProject project;
    private final String kafka;
    private final ConcordClient client;
    private final Ids ids;
    private final Progress progress;

    LabellingBench(BenchProject project, String kafka, ConcordClient client, Ids ids, Progress progress) {
        this.project = project;
        this.kafka = kafka;
        this.client = client;
        this.ids = ids;
        this.progress = progress;
    }

    List<Figure> lease() throws InterruptedException {
        var labellers = labellers();
        return measured("lease", "below 15", labellers::lease);
    }

    List<Figure> submit() throws InterruptedException {
        var held = labellers().leases(calls());
        progress.step("%,d tasks leased".formatted(held.size()));
        return measured("submit", "below 25", number -> Labellers.submit(held.get(number)));
    }

    private Labellers labellers() throws InterruptedException {
        project.importTasks();
        project.open();
        var labellers = Labellers.holding(calls(), project.id(), client, ids);
        project.awaitLeasable(labellers.turn(0));
        project.awaitKnown(kafka);
        return labellers;
    }

    private List<Figure> measured(String name, String asked, OpenLoop.Call call) throws InterruptedException {
        progress.step("%,d requests a second for %d s, of which the first %d s do not count"
                .formatted(PER_SECOND, WARM_UP.plus(MEASURED).toSeconds(), WARM_UP.toSeconds()));
        loop.warmUp(WARM_UP, call);
        var outcome = loop.run(loop.calls(WARM_UP), MEASURED, call);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(name + ", p50", outcome.millisAt(50), "ms"));
        figures.add(Figure.of(name + ", p99", outcome.millisAt(99), "ms").asked(asked));
        figures.add(Figure.of(name + ", p99.9", outcome.millisAt(99.9), "ms"));
        figures.add(Figure.of(name + ", longest", outcome.millisAt(100), "ms"));
        figures.add(Figure.of("requests", Math.toIntExact(outcome.micros().getTotalCount()), "sent"));
        figures.add(Figure.of("of them in vain", Math.toIntExact(outcome.failed()), "")
                .asked("0"));
        figures.add(project.page());
        return figures;
    }

    private int calls() {
        return loop.calls(WARM_UP.plus(MEASURED));
    }
}
