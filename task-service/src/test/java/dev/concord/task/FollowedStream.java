package dev.concord.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Server-Sent Events, one after the other. */
public final class FollowedStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedReader lines;

    FollowedStream(InputStream body) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** What came under one id. */
    public record Received(String id, String type, JsonNode data) {}

    /** Waits for the next event. */
    public Received next() {
        try {
            var id = "";
            var type = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("event: ")) {
                    type = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    return new Received(id, type, JSON.readTree(line.substring("data: ".length())));
                }
            }
            throw new AssertionError("the stream ended (expected: another event)");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Waits for the next event of this type, over others. */
    public Received next(String type) {
        while (true) {
            var received = next();
            if (received.type().equals(type)) {
                return received;
            }
        }
    }

    /** Waits for events of all these types, in whatever order they come; returns the first of each. */
    public Map<String, Received> firstOf(Set<String> types) {
        var first = new HashMap<String, Received>();
        while (!first.keySet().containsAll(types)) {
            var received = next();
            first.putIfAbsent(received.type(), received);
        }
        return first;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
