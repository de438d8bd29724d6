package dev.concord.task.imports.web;

import dev.concord.contracts.event.Prediction;
import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.PredictionRules;
import dev.concord.task.imports.format.TaskFormat;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a file is, by the name that the request gives the format, or else by its Content-Type. */
final class FileFormat {

    private static final Map<MediaType, TaskFormat> TYPES = Map.of(
            new MediaType("application", "x-ndjson"),
            TaskFormat.NDJSON,
            new MediaType("application", "jsonl"),
            TaskFormat.NDJSON,
            new MediaType("text", "csv"),
            TaskFormat.CSV,
            MediaType.APPLICATION_JSON,
            TaskFormat.JSON,
            MediaType.APPLICATION_XML,
            TaskFormat.CVAT,
            MediaType.TEXT_XML,
            TaskFormat.CVAT,
            new MediaType("application", "zip"),
            TaskFormat.ZIP);
    private static final int LONGEST_SHOWN = 100;
    private static final String KNOWN =
            "expected: Content-Type application/x-ndjson, text/csv, application/json, application/xml or application/zip,"
                    + " in UTF-8, or ?format=ndjson, csv, json, label-studio, coco, cvat or zip";

    private FileFormat() {}

    /** Returns the format; the name counts for more, as many tools say nothing of what they send. */
    static TaskFormat of(@Nullable String name, @Nullable String contentType) {
        return name == null ? typed(contentType) : named(name);
    }

    /** Returns what becomes of annotations: {@code control} makes them known answers, {@code prediction} a model's. */
    static Annotations annotations(@Nullable String wish) {
        if (wish == null) {
            return Annotations.LEFT_OUT;
        }
        return switch (wish) {
            case "control" -> Annotations.CONTROL;
            case "prediction" -> Annotations.PREDICTION;
            default ->
                throw unsupported(
                        "annotations: \"%s\" (expected: control, prediction, or nothing)".formatted(shortened(wish)));
        };
    }

    /** Returns what a model is called that the file does not name. */
    static String model(@Nullable String name) {
        if (name == null) {
            return PredictionRules.UNNAMED;
        }
        try {
            return Prediction.requireModel(name);
        } catch (IllegalArgumentException malformed) {
            throw unsupported(String.valueOf(malformed.getMessage()));
        }
    }

    private static TaskFormat named(String name) {
        for (var each : TaskFormat.values()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return each;
            }
        }
        throw unsupported("format: \"%s\" (%s)".formatted(shortened(name), KNOWN));
    }

    private static TaskFormat typed(@Nullable String contentType) {
        var type = contentType == null ? null : parse(contentType);
        if (type != null && isUtf8(type)) {
            var format = TYPES.get(new MediaType(type.getType(), type.getSubtype()));
            if (format != null) {
                return format;
            }
        }
        throw unsupported(
                "Content-Type: %s (%s)".formatted(contentType == null ? "missing" : shortened(contentType), KNOWN));
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

    private static ProblemException unsupported(String detail) {
        return new ProblemException(TaskProblem.UNSUPPORTED_FORMAT, detail);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}
