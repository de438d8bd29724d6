package dev.concord.local.command;

import dev.concord.local.command.Command.Place;
import dev.concord.local.platform.Platform;
import dev.concord.local.report.Table;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Runs the platform until it is stopped from outside. */
final class UpCommand {

    private final Session session;
    private final Terminal terminal;

    UpCommand(Session session, Terminal terminal) {
        this.session = session;
        this.terminal = terminal;
    }

    int run(Place place) throws IOException, InterruptedException {
        return session.alone(place, ready -> {
            terminal.text(addresses(ready));
            new CountDownLatch(1).await();
            return 0;
        });
    }

    private static String addresses(Platform.Ready ready) {
        var state = ready.state();
        var customers = ready.customers();
        var table = new Table()
                .row("gateway", state.gateway())
                .row("Kafka", state.kafka())
                .row("PostgreSQL", state.postgres())
                .row("Redis", state.redis())
                .row("NEAR (simulated)", state.near())
                .row("treasury", state.treasury())
                .row("vendor", "X-Api-Key: " + customers.vendorApiKey())
                .row("tasker", "Authorization: Bearer " + customers.taskerToken())
                .row("operator", "Authorization: Bearer " + state.operatorToken());
        return System.lineSeparator() + table + System.lineSeparator() + System.lineSeparator() + "Ctrl-C stops it.";
    }
}
