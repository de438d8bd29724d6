package dev.concord.task.imports.web;

import dev.concord.task.imports.TaskFormat;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.ProblemException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which format a Content-Type stands for. */
final class FileFormat {

    private static final MediaType NDJSON = new MediaType("application", "x-ndjson");
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final int LONGEST_SHOWN = 100;

    private FileFormat() {}

    static TaskFormat of(@Nullable String contentType) {
        var type = contentType == null ? null : parse(contentType);
        if (type == null || !isUtf8(type)) {
            throw unsupported(contentType);
        }
        if (type.equalsTypeAndSubtype(NDJSON)) {
            return TaskFormat.NDJSON;
        }
        if (type.equalsTypeAndSubtype(CSV)) {
            return TaskFormat.CSV;
        }
        throw unsupported(contentType);
    }

    private static @Nullable MediaType parse(String contentType) {
        try {
            return MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException malformed) {
            return null;
        }
    }

    private static boolean isUtf8(MediaType type) {
        var charset = type.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8);
    }

    private static ProblemException unsupported(@Nullable String contentType) {
        var shown = contentType == null ? "missing" : contentType;
        return new ProblemException(
                TaskProblem.UNSUPPORTED_FORMAT,
                "Content-Type: %s (expected: application/x-ndjson or text/csv, in UTF-8)"
                        .formatted(shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "..." : shown));
    }
}
