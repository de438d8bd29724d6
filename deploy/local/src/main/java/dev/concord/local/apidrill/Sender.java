package dev.concord.local.apidrill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends each request once, whatever comes of it. */
final class Sender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 4 << 20;
    private static final String ENDLESS = "text/event-stream";

    private final URI gateway;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Sender(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends it and reads what comes; of a stream without end, nothing.
     *
     * @throws IOException if no answer came, or not all of one
     */
    Answer send(Request request) throws IOException, InterruptedException {
        var response = client.send(http(request), HttpResponse.BodyHandlers.ofInputStream());
        var mediaType =
                Answer.mediaType(response.headers().firstValue("Content-Type").orElse(""));
        try (var body = response.body()) {
            var bytes = mediaType.equals(ENDLESS) ? new byte[0] : body.readNBytes(MOST_BYTES);
            return new Answer(
                    response.statusCode(),
                    mediaType,
                    new String(bytes, StandardCharsets.UTF_8),
                    !mediaType.equals(ENDLESS) && bytes.length < MOST_BYTES);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    private HttpRequest http(Request request) {
        var http = HttpRequest.newBuilder(gateway.resolve(request.target())).timeout(PATIENCE);
        request.headers().forEach(http::header);
        if (!request.caller().header().isEmpty()) {
            http.header(request.caller().header(), request.caller().value());
        }
        var body = request.body().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.bytes());
        return http.method(request.method(), body).build();
    }
}
