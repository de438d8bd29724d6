package dev.concord.localnet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody who switches faults over HTTP. */
final class Control implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI control;

    Control(URI control) {
        this.control = control;
    }

    String does(String method, String path, String body) {
        var answer = asks(method, path, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return answer.body();
    }

    HttpResponse<String> asks(String method, String path, String body) {
        var request = HttpRequest.newBuilder(control.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
