package dev.concord.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * A customer's message to a shop, to be sorted by what it wants.
 *
 * @param answer what is right; the platform never sees it
 */
record DemoTask(String task, String text, String answer) {

    static final List<String> CLASSES = List.of("complaint", "praise", "question", "request");

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RESOURCE = "/demo/tasks.jsonl";

    /** Returns the tasks that ship with the project. */
    static List<DemoTask> all() throws IOException {
        var content = Objects.requireNonNull(DemoTask.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> JSON.readValue(line, DemoTask.class))
                    .toList();
        }
    }
}
