package dev.concord.local.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Predicate;

/** What a service says that it has measured, in the format of Prometheus. */
public record Meters(String text) {

    /** Reads them where the service shows them. */
    public static Meters at(HttpClient http, URI place) throws IOException, InterruptedException {
        return new Meters(http.send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofString())
                .body());
    }

    /** Returns the sum of the values on some lines. */
    public double sum(Predicate<String> which) {
        return text.lines()
                .filter(which)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
