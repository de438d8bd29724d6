package dev.concord.local.paybench;

import dev.concord.local.report.Meters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;

/**
 * Seconds by what they were spent on, as the service's meters have it.
 *
 * @param database for which connections were in use
 * @param sending waiting for {@code send_tx}, the wait for its block included
 * @param asking all other calls to the chain
 */
record Spent(double signing, double database, double sending, double asking) {

    private static final String CALLS = "chain_calls_seconds_sum";
    private static final String SEND = "method=\"send_tx\"";

    /** Reads the meters where the service shows them, in the format of Prometheus. */
    static Spent at(HttpClient http, URI metrics) throws IOException, InterruptedException {
        return of(Meters.at(http, metrics).text());
    }

    static Spent of(String text) {
        var meters = new Meters(text);
        return new Spent(
                meters.sum(line -> line.startsWith("payout_signing_seconds_sum")),
                meters.sum(line -> line.startsWith("hikaricp_connections_usage_seconds_sum")),
                meters.sum(line -> line.startsWith(CALLS) && line.contains(SEND)),
                meters.sum(line -> line.startsWith(CALLS) && !line.contains(SEND)));
    }

    Spent minus(Spent before) {
        return new Spent(
                signing - before.signing, database - before.database, sending - before.sending, asking - before.asking);
    }

    double total() {
        return signing + database + sending + asking;
    }
}
