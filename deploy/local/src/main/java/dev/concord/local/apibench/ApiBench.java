package dev.concord.local.apibench;

import dev.concord.local.campaign.Progress;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.VendorApi;
import dev.concord.local.platform.RunState;
import dev.concord.local.platform.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Measures a platform that runs for this alone, through its gateway. */
public final class ApiBench {

    private final RunState platform;
    private final Surroundings surroundings;
    private final Progress progress;

    public ApiBench(RunState platform, Surroundings surroundings, Progress progress) {
        this.platform = platform;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** What can be measured. */
    public enum What {
        IMPORT,
        LEASE,
        SUBMIT,
        EXPORT;

        /** Returns it as it is typed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Measures with a project of so many tasks. */
    public ApiBenchResult run(What what, int tasks) throws IOException, InterruptedException {
        try (var client = new ConcordClient(URI.create(platform.gateway()), surroundings.random())) {
            var vendor = client.asVendor(platform.vendorKey());
            var project = new BenchProject(vendor, surroundings.ids(), progress, tasks);
            project.order();
            return new ApiBenchResult(what.word(), tasks, figures(what, tasks, project, vendor, client));
        }
    }

    private List<Figure> figures(What what, int tasks, BenchProject project, VendorApi vendor, ConcordClient client)
            throws IOException, InterruptedException {
        return switch (what) {
            case IMPORT -> new ImportBench(platform, project).run();
            case LEASE -> new LabellingBench(project, platform.kafka(), client, surroundings.ids(), progress).lease();
            case SUBMIT -> new LabellingBench(project, platform.kafka(), client, surroundings.ids(), progress).submit();
            case EXPORT -> new ExportBench(platform, project.id(), vendor, progress).run(tasks);
        };
    }
}
