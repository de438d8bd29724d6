package dev.concord.local.command;

import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.RunFile;
import dev.concord.local.platform.RunState;
import dev.concord.local.platform.RunState.RunningProcess;
import dev.concord.local.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Shows what runs on a data directory as a table. */
final class StatusCommand {

    private static final Duration ASK_TIMEOUT = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final PrintStream out;

    StatusCommand(PrintStream out) {
        this.out = out;
    }

    int run(Path place) throws InterruptedException {
        var state = new RunFile(new DataDirectory(place).runFile()).read();
        if (state.isEmpty()) {
            out.println("nothing runs in " + place);
            return 1;
        }
        out.println(processes(state.get()));
        out.println();
        out.println(addresses(state.get()));
        return 0;
    }

    private static Table processes(RunState state) throws InterruptedException {
        var table = new Table().row("process", "pid", "management", "state");
        try (var http = HttpClient.newBuilder().connectTimeout(ASK_TIMEOUT).build()) {
            for (var process : state.processes().entrySet()) {
                var running = process.getValue();
                table.row(
                        process.getKey(),
                        Long.toString(running.pid()),
                        running.management() == null ? "-" : running.management(),
                        stateOf(running, http));
            }
        }
        return table;
    }

    private static String stateOf(RunningProcess process, HttpClient http) throws InterruptedException {
        var alive =
                ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive).isPresent();
        if (!alive) {
            return "down";
        }
        return isReady(process.management(), http) ? "ready" : "starting";
    }

    private static boolean isReady(@Nullable String management, HttpClient http) throws InterruptedException {
        if (management == null) {
            return true;
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(management + "/actuator/health/readiness"))
                    .timeout(ASK_TIMEOUT)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException unreachable) {
            return false;
        }
    }

    private static Table addresses(RunState state) {
        return new Table()
                .row("gateway", state.gateway())
                .row("Kafka", state.kafka())
                .row("PostgreSQL", state.postgres())
                .row("Redis", state.redis())
                .row("NEAR (simulated)", state.near())
                .row("treasury", state.treasury());
    }
}
