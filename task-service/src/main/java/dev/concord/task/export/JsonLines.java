package dev.concord.task.export;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as it is streamed: by a generator that holds a buffer and nothing else. */
public final class JsonLines {

    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private JsonLines() {}

    /**
     * Returns a generator that puts nothing between values. Closed early it ends neither the target nor what was begun: a file that
     * broke off must not look complete.
     */
    public static JsonGenerator on(OutputStream target) {
        return JSON.createGenerator(ObjectWriteContext.empty(), target);
    }

    /** Writes one line for each agreement. */
    public static void write(Export export, OutputStream target, Line line) throws IOException {
        try (var json = on(target)) {
            export.agreements().forEach(agreement -> {
                line.write(agreement, json);
                json.writeRaw('\n');
            });
        }
    }

    /** What becomes of an agreement. */
    @FunctionalInterface
    public interface Line {

        void write(Agreement agreement, JsonGenerator json) throws IOException;
    }
}
