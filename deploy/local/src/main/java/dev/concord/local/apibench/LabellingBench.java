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
    /** As long as the optimising compilers of the gateway and of two services are at work. */
    private static final Duration LEASES_WARM_UP = Duration.ofMinutes(4);

    /** A label keeps seven processes busy; what of their code seldom runs is compiled after minutes, a tenth of a second each. */
    private static final Duration LABELS_WARM_UP = Duration.ofMinutes(8);

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
        var labellers = labellers(LEASES_WARM_UP);
        return measured("lease", "below 15", LEASES_WARM_UP, labellers::lease);
    }

    List<Figure> submit() throws InterruptedException {
        var held = labellers(LABELS_WARM_UP).leases(calls(LABELS_WARM_UP));
        progress.step("%,d tasks leased".formatted(held.size()));
        return measured("submit", "below 25", LABELS_WARM_UP, number -> Labellers.submit(held.get(number)));
    }

    private Labellers labellers(Duration warmUp) throws InterruptedException {
        project.importTasks();
        project.open();
        var labellers = Labellers.holding(calls(warmUp), project.id(), client, ids);
        project.awaitLeasable(labellers.turn(0));
        project.awaitKnown(kafka);
        return labellers;
    }

    private List<Figure> measured(String name, String asked, Duration warmUp, OpenLoop.Call call)
            throws InterruptedException {
        progress.step("%,d requests a second for %d s, of which the first %d s do not count"
                .formatted(PER_SECOND, warmUp.plus(MEASURED).toSeconds(), warmUp.toSeconds()));
        loop.warmUp(warmUp, call);
        var outcome = loop.run(loop.calls(warmUp), MEASURED, call);
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

    private int calls(Duration warmUp) {
        return loop.calls(warmUp.plus(MEASURED));
    }
}
