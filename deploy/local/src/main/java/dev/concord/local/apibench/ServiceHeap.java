package dev.concord.local.apibench;

import dev.concord.local.platform.RunState;
import dev.concord.local.report.Meters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;

/** What a service says of its heap, in the format of Prometheus. */
final class ServiceHeap {

    private static final String COMMITTED = "jvm_memory_committed_bytes{area=\"heap\"";
    private static final double MEBIBYTE = 1 << 20;

    private ServiceHeap() {}

    /** Returns what the JVM has taken of its heap so far, in mebibytes; it gives back little. */
    static double committed(RunState platform, String service) throws InterruptedException {
        var process = platform.processes().get(service);
        if (process == null || process.management() == null) {
            throw new IllegalStateException(service + ": does not run (expected: with its metrics)");
        }
        var metrics = URI.create(process.management() + "/actuator/prometheus");
        try (var http = HttpClient.newHttpClient()) {
            return committed(Meters.at(http, metrics).text()) / MEBIBYTE;
        } catch (IOException gone) {
            throw new IllegalStateException(service + ": no metrics: " + gone.getMessage(), gone);
        }
    }

    static double committed(String metrics) {
        return new Meters(metrics).sum(line -> line.startsWith(COMMITTED));
    }
}
