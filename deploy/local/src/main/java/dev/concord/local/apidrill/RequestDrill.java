package dev.concord.local.apidrill;

import dev.concord.local.campaign.Progress;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.platform.RunState;
import dev.concord.local.platform.Surroundings;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Sends random requests, one after the other, and collects every answer that is our fault or not as described. */
public final class RequestDrill {

    /** Callers lose their keys, and projects are closed, so from time to time there are new ones. */
    private static final int REQUESTS_PER_STOCK = 500;

    private final RunState platform;
    private final Surroundings surroundings;
    private final Progress progress;

    public RequestDrill(RunState platform, Surroundings surroundings, Progress progress) {
        this.platform = platform;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /**
     * Sends so many requests. The same seed draws the same, but for what the platform itself made up: an id that was seen stands for
     * another one the next time.
     */
    public RequestDrillReport run(int requests, long seed) throws InterruptedException {
        var gateway = URI.create(platform.gateway());
        try (var client = new ConcordClient(gateway, surroundings.random());
                var sender = new Sender(gateway)) {
            var description = new ApiDescription(client.description());
            var random = new Random(seed);
            // The vendor who pays for the stock keeps its own key and stays its own owner.
            var untouchable = client.asVendor(platform.vendorKey()).membersAndKeys();
            var sightings = new Sightings(random, untouchable);
            var report = new RequestDrillReport(description.operations());
            send(
                    requests,
                    new Stock(platform, client, surroundings.ids(), sightings, untouchable),
                    new DrawRequest(random, description, sightings),
                    new Trial(gateway, sender, new Conformity(description), sightings, report, progress));
            return report;
        }
    }

    private void send(int requests, Stock stock, DrawRequest draw, Trial trial) throws InterruptedException {
        var callers = List.<Caller>of();
        for (var number = 0; number < requests; number++) {
            if (number % REQUESTS_PER_STOCK == 0) {
                callers = stock.renewed();
            }
            trial.of(draw.draw(callers));
            progress.update("%,d of %,d requests".formatted(number + 1, requests));
        }
    }
}
