package dev.concord.local.apidrill;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Review;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.OrderProject;
import dev.concord.local.campaign.Waiting;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.NewProject;
import dev.concord.local.client.VendorApi;
import dev.concord.local.platform.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What random requests meet: callers of every kind, and an open project with tasks and money. */
final class Stock {

    private static final List<String> CLASSES = List.of("ship", "no");
    private static final int TASKS = 40;
    private static final int LEASE_SECONDS = 60;
    private static final Review NO_WAIT_FOR_APPEALS = new Review(0, null);
    private static final NearAmount FUNDS = NearAmount.ofNear("2");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RunState platform;
    private final ConcordClient client;
    private final Ids ids;
    private final Sightings sightings;
    private final Set<String> untouchable;
    private final VendorApi vendor;

    Stock(RunState platform, ConcordClient client, Ids ids, Sightings sightings, Set<String> untouchable) {
        this.platform = platform;
        this.client = client;
        this.ids = ids;
        this.sightings = sightings;
        this.untouchable = Set.copyOf(untouchable);
        this.vendor = client.asVendor(platform.vendorKey());
    }

    /** Makes new callers, and opens a project that all of them know. A vendor may have so many keys, so those of before end. */
    List<Caller> renewed() throws InterruptedException {
        vendor.revokeKeysBut(untouchable);
        var callers = callers();
        var project = openProject();
        callers.forEach(caller -> sightings.remember(new Sighting(
                Optional.of(caller), Map.of("projectId", project.toString(), "value", CLASSES.getFirst()))));
        return callers;
    }

    private List<Caller> callers() throws InterruptedException {
        return List.of(
                Caller.vendor("vendor", vendor.issueKey(ids.next(), List.of("read", "write", "money", "admin"))),
                Caller.vendor("vendor who may look", vendor.issueKey(ids.next(), List.of("read"))),
                Caller.vendor(
                        "another vendor",
                        client.asOperator(platform.operatorToken()).createVendor("Another vendor")),
                Caller.tasker("tasker", client.registerTasker(new TaskerId(ids.next()), false)),
                Caller.tasker("another tasker", client.registerTasker(new TaskerId(ids.next()), false)),
                Caller.tasker("agent", client.registerTasker(new TaskerId(ids.next()), true)),
                Caller.operator(platform.operatorToken()),
                Caller.stranger("nobody", "", ""),
                Caller.stranger("somebody with a wrong key", "X-Api-Key", "cv_" + "A".repeat(43)),
                Caller.stranger("somebody with nonsense", "Authorization", "Basic bm9uc2Vuc2U6"));
    }

    private ProjectId openProject() throws InterruptedException {
        var project = new ProjectId(ids.next());
        var order = new NewProject(
                project,
                "Ships",
                "Is there a ship?",
                new ChoiceKind(CLASSES),
                new Policy(
                        new Overlap(1, 2),
                        0.6,
                        DecisionMethod.MAJORITY,
                        true,
                        LEASE_SECONDS,
                        null,
                        NO_WAIT_FOR_APPEALS),
                NearAmount.ofNear("0.001"),
                RewardRule.EVERY_ACCEPTED_LABEL);
        new OrderProject(vendor, ids).funded(order, FUNDS);
        vendor.importTasks(project, "stock", lines());
        vendor.open(project);
        Waiting.until(
                "all tasks are open",
                PATIENCE,
                PAUSE,
                () -> vendor.project(project).tasks().open() == TASKS);
        return project;
    }

    private static String lines() {
        return IntStream.range(0, TASKS)
                .mapToObj(
                        "{\"name\":\"image-%d\",\"data\":{\"url\":\"https://example.org/1.jpg\",\"width\":640,\"height\":480}}\n"
                                ::formatted)
                .collect(Collectors.joining());
    }
}
