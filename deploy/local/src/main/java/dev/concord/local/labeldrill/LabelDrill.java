package dev.concord.local.labeldrill;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Crew;
import dev.concord.local.campaign.OrderProject;
import dev.concord.local.campaign.Progress;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.NewProject;
import dev.concord.local.client.TaskerApi;
import dev.concord.local.client.VendorApi;
import dev.concord.local.platform.RunState;
import dev.concord.local.platform.Surroundings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Has many taskers label at once while the pool of open tasks is kept small, and counts afterwards. */
public final class LabelDrill {

    private static final List<String> CLASSES = List.of("same", "different");
    private static final Overlap OVERLAP = new Overlap(2, 5);
    private static final NearAmount REWARD = NearAmount.parse("1000");
    private static final NearAmount FUNDS = NearAmount.ofNear("0.001");
    private static final int LEASE_SECONDS = 600;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final RunState platform;
    private final Surroundings surroundings;
    private final Progress progress;

    public LabelDrill(RunState platform, Surroundings surroundings, Progress progress) {
        this.platform = platform;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** What one of many does until time is up. */
    @FunctionalInterface
    private interface Errand {
        void run() throws InterruptedException;
    }

    /** Has so many taskers label for so long. */
    public LabelDrillReport run(int taskers, Duration time) throws InterruptedException {
        try (var client = new ConcordClient(URI.create(platform.gateway()), surroundings.random())) {
            var vendor = client.asVendor(platform.vendorKey());
            var project = openedProject(vendor);
            var crowd = crowd(taskers, client);
            progress.step("%,d taskers label for %d s".formatted(taskers, time.toSeconds()));
            var accepted = new LongAdder();
            var leasedAgain = new LongAdder();
            var deadline = System.nanoTime() + time.toNanos();
            var errands = new ArrayList<Errand>();
            errands.add(() -> feed(vendor, project, taskers, deadline, accepted));
            for (var tasker : crowd) {
                var labeller = new Labeller(tasker, project, CLASSES, surroundings.random(), accepted, leasedAgain);
                errands.add(() -> labeller.label(deadline));
            }
            new Crew(errands.size()).work(errands, Errand::run);
            vendor.close(project);
            return counted(project, taskers, time, accepted.sum(), leasedAgain.sum());
        }
    }

    private LabelDrillReport counted(ProjectId project, int taskers, Duration time, long accepted, long leasedAgain) {
        var tally = new LabelTally(OVERLAP.min());
        new LabelLog(platform.kafka()).addTo(tally, project);
        return new LabelDrillReport(
                taskers,
                time,
                tally.tasks(),
                tally.labels(),
                accepted,
                tally.labelledTwiceByOne(),
                leasedAgain,
                tally.withTooMany().size());
    }

    private ProjectId openedProject(VendorApi vendor) throws InterruptedException {
        var project = new ProjectId(surroundings.ids().next());
        var order = new NewProject(
                project,
                "All at once",
                "",
                new ChoiceKind(CLASSES),
                new Policy(OVERLAP, 0.95, DecisionMethod.DAWID_SKENE, false, LEASE_SECONDS),
                REWARD,
                RewardRule.EVERY_ACCEPTED_LABEL);
        new OrderProject(vendor, surroundings.ids()).funded(order, FUNDS);
        vendor.open(project);
        return project;
    }

    private List<TaskerApi> crowd(int taskers, ConcordClient client) throws InterruptedException {
        var crowd = new ArrayList<TaskerApi>();
        for (var number = 0; number < taskers; number++) {
            crowd.add(client.asTasker(
                    client.registerTasker(new TaskerId(surroundings.ids().next()), false)));
        }
        return crowd;
    }

    /** Imports tasks as they run out: half as many as there are taskers, so that several always want the same one. */
    private void feed(VendorApi vendor, ProjectId project, int taskers, long deadline, LongAdder accepted)
            throws InterruptedException {
        var atOnce = Math.max(1, taskers / 2);
        for (var imported = 0; System.nanoTime() < deadline; Thread.sleep(PAUSE)) {
            var counts = vendor.project(project).tasks();
            progress.update("%,d labels of %,d tasks".formatted(accepted.sum(), counts.total()));
            if (counts.open() + counts.waiting() < atOnce) {
                vendor.importTasks(project, "from-" + imported, lines(imported, imported + atOnce));
                imported += atOnce;
            }
        }
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("{\"name\":\"task %d\",\"data\":{\"left\":\"this\",\"right\":\"that\"}}\n"::formatted)
                .collect(Collectors.joining());
    }
}
