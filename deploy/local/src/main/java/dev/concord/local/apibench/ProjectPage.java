package dev.concord.local.apibench;

import dev.concord.contracts.id.ProjectId;
import dev.concord.local.client.VendorApi;
import java.time.Duration;

/** How long a vendor waits for a project's page. */
final class ProjectPage {

    private static final int PER_SECOND = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private ProjectPage() {}

    static Figure figure(VendorApi vendor, ProjectId project) throws InterruptedException {
        OpenLoop.Call page = _ -> vendor.project(project).id().equals(project);
        var loop = new OpenLoop(PER_SECOND);
        loop.warmUp(WARM_UP, page);
        var outcome = loop.run(0, MEASURED, page);
        return Figure.of("project page, p99", outcome.millisAt(99), "ms").asked("below 50");
    }
}
